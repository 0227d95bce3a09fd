package io.bursar.controls.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a clock ended. What was due is fixed here, so that a later change of the calendar rewrites no verdict.
 *
 * <pre>{@code
 * clock.stopped().map(SlaStop::met);
 * }</pre>
 *
 * @param at when the work was done
 * @param dueAt when it had been due
 */
public record SlaStop(Instant at, Instant dueAt) {

    /** Cuts both instants to microseconds. */
    public SlaStop {
        at = at.truncatedTo(ChronoUnit.MICROS);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the work was done in time; exactly at the due instant is in time. */
    public boolean met() {
        return !at.isAfter(dueAt);
    }
}
