package io.bursar.engine.kernel;

import io.bursar.controls.sla.EscalationDue;
import io.bursar.controls.sla.EscalationStep;
import io.bursar.controls.sla.SlaClock;
import io.bursar.model.cases.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a case next needs attention by itself: the next step of any of its clocks, or another try where a system did not
 * answer.
 *
 * <pre>{@code
 * NextDue.of(rules, current, now);   // when to look at this case again, if ever
 * }</pre>
 */
public final class NextDue {

    /** How long until rules that lacked an answer are tried again. */
    public static final Duration RETRY = Duration.ofMinutes(5);

    private NextDue() {}

    /** The next instant; empty when nothing of its own will happen to the case. */
    public static Optional<Instant> of(Situation.Rules rules, Case of, Instant now) {
        if (of.status().terminal()) {
            return Optional.empty();
        }
        Optional<Instant> next = Stream.concat(
                        of.work().clocks().fields().keySet().stream()
                                .flatMap(name -> nextStep(rules, of, name).stream()),
                        TaskLadder.next(rules, of).stream())
                .min(Instant::compareTo);
        boolean outage = of.work().exceptions().stream()
                .anyMatch(exception -> exception.code().value().equals(RuleLoop.UNAVAILABLE)
                        && exception.origin().on().isEmpty());
        if (!outage) {
            return next;
        }
        Instant retry = now.plus(RETRY);
        return next.filter(at -> at.isBefore(retry)).or(() -> Optional.of(retry));
    }

    /** The first step of a clock's ladder that was not reached yet. */
    private static Optional<Instant> nextStep(Situation.Rules rules, Case of, String name) {
        Optional<SlaClock> clock = ClockKeeper.running(of.work().clocks(), name);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        int reached = ClockKeeper.step(of.work().clocks(), name);
        var calendar = ClockKeeper.calendar(rules, of.header().place().facility(), clock.get());
        return ClockKeeper.ladder(rules.definition(), name).stream()
                .flatMap(ladder -> ladder.steps().stream())
                .filter(step -> step.percent() > reached)
                .findFirst()
                .map(step -> due(step, clock.get(), calendar))
                .map(EscalationDue::at);
    }

    private static EscalationDue due(
            EscalationStep step, SlaClock clock, io.bursar.model.time.BusinessCalendar calendar) {
        return new EscalationDue(step, clock.reaches(step.percent(), calendar));
    }
}
