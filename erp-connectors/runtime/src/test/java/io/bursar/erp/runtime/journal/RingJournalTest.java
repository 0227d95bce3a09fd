package io.bursar.erp.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.TwoErps;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.model.identity.CapabilityName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal keeps the latest calls, and says how well a connector did. */
class RingJournalTest {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private static CallRecord row(int second, OutcomeClass outcome, boolean passed, int attempt) {
        return row(
                TwoErps.NORTH,
                second,
                new CallRecord.Answer(outcome, "", passed, attempt, Duration.ofSeconds(1), BreakerState.CLOSED));
    }

    private static CallRecord row(ConnectorId connector, int second, CallRecord.Answer answer) {
        return new CallRecord(
                START.plusSeconds(second),
                new CallRecord.Target(connector, new CapabilityName("po.create"), CallClass.COMMAND, TwoErps.MERCY),
                "0123456789abcdef",
                answer,
                null);
    }

    private static CallRecord confirmed(int second) {
        return row(second, OutcomeClass.CONFIRMED, true, 1);
    }

    @Test
    void keepsSoManyOfTheLatest() {
        RingJournal journal = new RingJournal(3, Duration.ofDays(1));
        for (int second = 0; second < 4; second++) {
            journal.record(confirmed(second));
        }

        assertThat(journal.since(START, 10)).containsExactly(confirmed(1), confirmed(2), confirmed(3));
        assertThat(journal.since(START.plusSeconds(3), 10)).containsExactly(confirmed(3));
        assertThat(journal.since(START, 2)).containsExactly(confirmed(2), confirmed(3));
        assertThat(journal.since(START, -1)).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanTheRetention() {
        RingJournal journal = new RingJournal(10, Duration.ofSeconds(5));
        journal.record(confirmed(0));
        journal.record(confirmed(5));
        assertThat(journal.since(START, 10)).hasSize(2);

        journal.record(confirmed(6));

        assertThat(journal.since(START, 10)).containsExactly(confirmed(5), confirmed(6));
    }

    @Test
    void hasALimit() {
        assertThat(new RingJournal(RingJournal.MAX_CAPACITY, Duration.ofDays(1)).since(START, 1))
                .isEmpty();
        assertThatThrownBy(() -> new RingJournal(RingJournal.MAX_CAPACITY + 1, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysHowWellAConnectorDid() {
        List<CallRecord> rows = List.of(
                confirmed(0),
                row(10, OutcomeClass.NOT_SENT, true, 1),
                row(11, OutcomeClass.NOT_SENT, true, 2),
                row(12, OutcomeClass.NOT_SENT, false, 1),
                row(30, OutcomeClass.REJECTED, true, 1),
                row(50, OutcomeClass.UNKNOWN, true, 1),
                row(59, OutcomeClass.CONFIRMED, true, 1),
                row(70, OutcomeClass.UNKNOWN, true, 1),
                row(
                        TwoErps.MOUNTAIN,
                        71,
                        new CallRecord.Answer(
                                OutcomeClass.CONFIRMED, "", true, 1, Duration.ZERO, BreakerState.CLOSED)));

        Reliability north = Reliability.of(TwoErps.NORTH, rows);

        assertThat(north)
                .isEqualTo(new Reliability(
                        TwoErps.NORTH, 7, 3, 1, 1, List.of(Duration.ofSeconds(21), Duration.ofSeconds(10))));
        assertThat(north.successRate()).contains(new BigDecimal("0.4286"));
        assertThat(north.meanRecovery()).contains(Duration.ofMillis(15_500));
        assertThat(Reliability.of(new ConnectorId("erp-none"), rows).successRate())
                .isEmpty();
        assertThat(Reliability.of(TwoErps.MOUNTAIN, rows).meanRecovery()).isEmpty();
    }
}
