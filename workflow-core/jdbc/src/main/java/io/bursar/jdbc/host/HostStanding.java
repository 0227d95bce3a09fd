package io.bursar.jdbc.host;

import io.bursar.model.identity.PersonId;
import java.util.Objects;

/**
 * A standing approval that a request was approved by: its grantor counts as the approver (canonical §1.6-9).
 *
 * <pre>{@code
 * approval.byStanding().map(HostStanding::grantor);   // lee.park
 * }</pre>
 *
 * @param grant the id of the standing approval
 * @param grantor who gave it
 */
public record HostStanding(String grant, PersonId grantor) {

    /** Refuses nulls. */
    public HostStanding {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(grantor, "grantor");
    }
}
