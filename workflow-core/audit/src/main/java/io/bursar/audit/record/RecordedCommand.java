package io.bursar.audit.record;

import io.bursar.model.identity.CommandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Which command was carried out, when and by whom.
 *
 * <pre>{@code
 * new RecordedCommand(now, commandId, "approve", Performer.of(Actor.person("lee.park")));
 * }</pre>
 *
 * @param at the business time of the commit, cut to microseconds; within a case it never goes back
 * @param commandId the wish that was carried out
 * @param kind the stable code of the kind of command, 1 to 120 characters
 * @param performer who did it
 */
public record RecordedCommand(Instant at, CommandId commandId, String kind, Performer performer) {

    /** Cuts the instant to microseconds. */
    public RecordedCommand {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(commandId, "commandId");
        RecordLimits.name("kind", kind);
        Objects.requireNonNull(performer, "performer");
    }
}
