package io.bursar.controls.sla;

import io.bursar.model.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens as a clock runs out, step by step (canonical §1.8). Time never approves: no step decides anything.
 *
 * <pre>{@code
 * EscalationLadder.ROUTINE.nextStepAfter(now, clock, calendar);   // the next timer to set
 * EscalationLadder.ROUTINE.stepsUpTo(now, clock, calendar);       // what should have happened by now
 * }</pre>
 *
 * @param steps the steps, by rising percentage
 */
public record EscalationLadder(List<EscalationStep> steps) {

    /** Most steps of one ladder. */
    public static final int MAX_STEPS = 20;

    /** The default of every task: 50, 80, 100, 150, 200 %. */
    public static final EscalationLadder ROUTINE = new EscalationLadder(List.of(
            step(50, EscalationAction.REMIND_ASSIGNEE),
            step(80, EscalationAction.REMIND_ASSIGNEE, EscalationAction.NOTIFY_MANAGER),
            step(100, EscalationAction.OPEN_TO_BACKUP, EscalationAction.NOTIFY_QUEUE_LEAD),
            step(150, EscalationAction.NOTIFY_PROCESS_OWNER),
            step(200, EscalationAction.EXECUTIVE_DIGEST)));

    /** Tasks dated by safety or law: 25, 50, 75, 100 %, so that everyone up to the sponsor knows when it is missed. */
    public static final EscalationLadder SAFETY_OR_LAW = new EscalationLadder(List.of(
            step(25, EscalationAction.REMIND_ASSIGNEE),
            step(50, EscalationAction.REMIND_ASSIGNEE, EscalationAction.NOTIFY_MANAGER),
            step(75, EscalationAction.OPEN_TO_BACKUP, EscalationAction.NOTIFY_QUEUE_LEAD),
            step(100, EscalationAction.NOTIFY_PROCESS_OWNER, EscalationAction.EXECUTIVE_DIGEST)));

    /**
     * A case that went back to its submitter: reminded at 3 and 7 of the 10 days it has, then told that it is over
     * (CT8).
     */
    public static final EscalationLadder RETURNED = new EscalationLadder(List.of(
            step(30, EscalationAction.REMIND_ASSIGNEE),
            step(70, EscalationAction.REMIND_ASSIGNEE),
            step(100, EscalationAction.REMIND_ASSIGNEE)));

    /** Copies, and refuses steps out of order or over the limit. */
    public EscalationLadder {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException("A ladder has 1 to 20 steps");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).percent() <= steps.get(i - 1).percent()) {
                throw new IllegalArgumentException("The steps of a ladder rise");
            }
        }
    }

    private static EscalationStep step(int percent, EscalationAction... actions) {
        return new EscalationStep(percent, List.of(actions));
    }

    /** The first step that comes strictly after an instant; empty when none is left or the clock has stopped. */
    public Optional<EscalationDue> nextStepAfter(Instant now, SlaClock clock, BusinessCalendar calendar) {
        if (clock.stopped().isPresent()) {
            return Optional.empty();
        }
        return steps.stream()
                .map(step -> new EscalationDue(step, clock.reaches(step.percent(), calendar)))
                .filter(due -> due.at().isAfter(now))
                .findFirst();
    }

    /** The steps that have come by an instant, or by the moment the clock stopped, in order. */
    public List<EscalationDue> stepsUpTo(Instant now, SlaClock clock, BusinessCalendar calendar) {
        Instant end =
                clock.stopped().map(SlaStop::at).filter(at -> at.isBefore(now)).orElse(now);
        return steps.stream()
                .map(step -> new EscalationDue(step, clock.reaches(step.percent(), calendar)))
                .takeWhile(due -> !due.at().isAfter(end))
                .toList();
    }
}
