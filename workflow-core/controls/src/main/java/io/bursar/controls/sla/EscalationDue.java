package io.bursar.controls.sla;

import java.time.Instant;
import java.util.Objects;

/**
 * A step of a ladder and when it comes.
 *
 * <pre>{@code
 * EscalationLadder.ROUTINE.nextStepAfter(now, clock, calendar).map(EscalationDue::at);
 * }</pre>
 *
 * @param step what happens
 * @param at when
 */
public record EscalationDue(EscalationStep step, Instant at) {

    /** Refuses null. */
    public EscalationDue {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(at, "at");
    }
}
