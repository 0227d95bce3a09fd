package io.bursar.controls.sla;

import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessDuration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * More waiting than the cap allows, granted by the process owner and by nobody else (canonical §1.8).
 *
 * <pre>{@code
 * new PauseExtension(BusinessDuration.parse("5 BD"), new PersonId("ana.ito"), PauseExtension.GRANTING_ROLE, now);
 * }</pre>
 *
 * @param by how much longer the pauses may last in all
 * @param grantedBy who granted it
 * @param role in which role
 * @param at when
 */
public record PauseExtension(BusinessDuration by, PersonId grantedBy, RoleName role, Instant at) {

    /** The only role that may extend. */
    public static final RoleName GRANTING_ROLE = new RoleName("PROCESS_OWNER");

    /** Cuts the instant to microseconds. */
    public PauseExtension {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(grantedBy, "grantedBy");
        Objects.requireNonNull(role, "role");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
