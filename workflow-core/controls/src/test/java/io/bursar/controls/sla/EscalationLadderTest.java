package io.bursar.controls.sla;

import static io.bursar.controls.sla.Clocks.SHARED;
import static io.bursar.controls.sla.Clocks.at;
import static io.bursar.controls.sla.Clocks.startedMonday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscalationLadderTest {

    private final SlaClock clock = startedMonday("10 BH");

    @Test
    void theRoutineLadderRemindsOpensAndEscalates() {
        assertThat(EscalationLadder.ROUTINE.stepsUpTo(at("2026-03-05T10:00"), clock, SHARED))
                .extracting(EscalationDue::at)
                .containsExactly(
                        at("2026-03-02T15:00"),
                        at("2026-03-02T18:00"),
                        at("2026-03-03T08:00"),
                        at("2026-03-03T13:00"),
                        at("2026-03-03T18:00"));
        assertThat(EscalationLadder.ROUTINE.steps().get(2).actions())
                .containsExactly(EscalationAction.OPEN_TO_BACKUP, EscalationAction.NOTIFY_QUEUE_LEAD);
    }

    @Test
    void whatSafetyOrLawDatesEscalatesBeforeItIsMissed() {
        assertThat(EscalationLadder.SAFETY_OR_LAW.steps())
                .extracting(EscalationStep::percent)
                .containsExactly(25, 50, 75, 100);
        assertThat(EscalationLadder.SAFETY_OR_LAW.nextStepAfter(at("2026-03-02T10:00"), clock, SHARED))
                .map(EscalationDue::at)
                .contains(at("2026-03-02T12:30"));
    }

    @Test
    void theNextStepComesStrictlyAfterNow() {
        assertThat(EscalationLadder.ROUTINE.nextStepAfter(at("2026-03-02T15:00"), clock, SHARED))
                .map(due -> due.step().percent())
                .contains(80);
        assertThat(EscalationLadder.ROUTINE.nextStepAfter(at("2026-03-03T18:00"), clock, SHARED))
                .isEmpty();
    }

    @Test
    void theBreachStepComesAtTheDueInstant() {
        SlaClock days = startedMonday("2 BD");

        assertThat(EscalationLadder.ROUTINE.nextStepAfter(at("2026-03-04T08:00"), days, SHARED))
                .contains(new EscalationDue(EscalationLadder.ROUTINE.steps().get(2), days.dueAt(SHARED)));
    }

    @Test
    void aPauseMovesTheStepsThatHaveNotCome() {
        SlaClock paused = clock.pause("WAITING_SUPPLIER", at("2026-03-02T16:00"), SHARED)
                .orThrow()
                .resume(at("2026-03-02T17:00"), SHARED)
                .orThrow();

        assertThat(EscalationLadder.ROUTINE.stepsUpTo(at("2026-03-03T07:00"), paused, SHARED))
                .extracting(EscalationDue::at)
                .containsExactly(at("2026-03-02T15:00"), at("2026-03-02T19:00"));
    }

    @Test
    void nothingEscalatesAfterTheStop() {
        SlaClock stopped = clock.stop(at("2026-03-02T16:00"), SHARED).orThrow();

        assertThat(EscalationLadder.ROUTINE.nextStepAfter(at("2026-03-02T16:00"), stopped, SHARED))
                .isEmpty();
        assertThat(EscalationLadder.ROUTINE.stepsUpTo(at("2026-03-05T10:00"), stopped, SHARED))
                .hasSize(1);
    }

    @Test
    void aLadderRisesAndEnds() {
        EscalationStep half = new EscalationStep(50, List.of(EscalationAction.REMIND_ASSIGNEE));
        List<EscalationStep> tooMany = IntStream.rangeClosed(1, EscalationLadder.MAX_STEPS + 1)
                .mapToObj(percent -> new EscalationStep(percent, half.actions()))
                .toList();

        assertThat(new EscalationLadder(tooMany.subList(0, EscalationLadder.MAX_STEPS)).steps())
                .hasSize(EscalationLadder.MAX_STEPS);
        assertThatThrownBy(() -> new EscalationLadder(tooMany)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EscalationLadder(List.of(half, half)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EscalationStep(1_001, half.actions()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
