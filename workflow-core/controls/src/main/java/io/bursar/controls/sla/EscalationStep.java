package io.bursar.controls.sla;

import java.util.List;

/**
 * What happens when so much of a clock is used.
 *
 * <pre>{@code
 * new EscalationStep(50, List.of(EscalationAction.REMIND_ASSIGNEE));
 * }</pre>
 *
 * @param percent how much of the target is used, 1 to {@value #MAX_PERCENT}
 * @param actions what happens, in order
 */
public record EscalationStep(int percent, List<EscalationAction> actions) {

    /** The furthest step: ten times the target. */
    public static final int MAX_PERCENT = 1_000;

    /** Copies, and refuses a step that is out of range or does nothing. */
    public EscalationStep {
        actions = List.copyOf(actions);
        if (percent < 1 || percent > MAX_PERCENT || actions.isEmpty()) {
            throw new IllegalArgumentException("An escalation step needs a percentage in range and an action");
        }
    }
}
