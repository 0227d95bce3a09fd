package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.journal.CallRecord;
import io.bursar.erp.runtime.journal.OutcomeClass;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connector says arrives as it said it; what it does not say is no answer, and for a write it is doubt. */
class OutcomesTest {

    private static final RetryAdvice SOON = RetryAdvice.after(Duration.ofMillis(100));

    private final TwoErps erps =
            new TwoErps(limits -> limits.withBreaker(new Limits.Trip(2, 100, Duration.ofMinutes(1), 1)));

    private CallRecord.Answer last() {
        return erps.journal().get(erps.journal().size() - 1).answer();
    }

    private BreakerState breakerAfterTwo(CallClass callClass, Runnable call) {
        call.run();
        call.run();
        return erps.runtime.line(TwoErps.NORTH, callClass).orElseThrow().breaker();
    }

    @Test
    void answersToWritesArriveAsTheyAre() {
        CommandOutcome rejected = new CommandOutcome.Rejected("PERIOD_CLOSED", RecordValue.EMPTY);
        assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(ScriptedConnector.CONFIRMED);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.CONFIRMED);

        erps.north.takes(call -> rejected);
        assertThat(breakerAfterTwo(
                        CallClass.COMMAND,
                        () -> assertThat(erps.send(TwoErps.MERCY, "b")).isEqualTo(rejected)))
                .as("a refusal is an answer")
                .isEqualTo(BreakerState.CLOSED);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.REJECTED);
        assertThat(last().reason()).isEqualTo("PERIOD_CLOSED");
    }

    @Test
    void answersToReadsAndLookUpsArriveAsTheyAre() {
        QueryOutcome missing = new QueryOutcome.NotFound(Instant.EPOCH);
        assertThat(erps.ask(TwoErps.MERCY)).isEqualTo(ScriptedConnector.ANSWER);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.ANSWERED);
        erps.north.answers(call -> missing);
        assertThat(erps.ask(TwoErps.MERCY)).isEqualTo(missing);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.NOT_FOUND);

        assertThat(erps.runtime.lookUp(TwoErps.order(TwoErps.MERCY, "a"))).isInstanceOf(LookupOutcome.Absent.class);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.ABSENT);
        erps.north.finds(call -> new LookupOutcome.Found("PO-7", RecordValue.EMPTY));
        assertThat(erps.runtime.lookUp(TwoErps.order(TwoErps.MERCY, "a"))).isInstanceOf(LookupOutcome.Found.class);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.FOUND);
    }

    @ParameterizedTest
    @EnumSource(TransportReason.class)
    void everyDoubtfulWriteStaysInDoubtAndIsSentOnce(TransportReason reason) {
        erps.north.takes(call -> new CommandOutcome.Unknown(reason.code()));

        assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(new CommandOutcome.Unknown(reason.code()));
        assertThat(erps.north.reached()).hasSize(1);
        assertThat(last().outcome()).isEqualTo(OutcomeClass.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(TransportReason.class)
    void aWriteIsTriedAgainWithinTheCallOnlyWhereNothingWasProcessedForCertain(TransportReason reason) {
        erps.north.takes(call -> new CommandOutcome.NotSent(reason.code(), SOON));

        assertThat(erps.send(TwoErps.MERCY, "a")).isInstanceOf(CommandOutcome.NotSent.class);

        boolean certain = reason == TransportReason.THROTTLED || reason == TransportReason.REFUSED_CONNECTION;
        assertThat(erps.north.reached()).hasSize(certain ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(TransportReason.class)
    void aReadIsTriedAgainWhereAnotherTryMayHelp(TransportReason reason) {
        erps.north.answers(call -> new QueryOutcome.Unavailable(reason.code(), SOON));

        assertThat(erps.ask(TwoErps.MERCY)).isInstanceOf(QueryOutcome.Unavailable.class);

        int tries = switch (reason) {
            case THROTTLED -> 3;
            case TIMEOUT, CONNECTION_LOST, REFUSED_CONNECTION -> 2;
            default -> 1;
        };
        assertThat(erps.north.reached())
                .as("the breaker of two failures cuts the third try off")
                .hasSize(tries);
    }

    @ParameterizedTest
    @EnumSource(TransportReason.class)
    void whatSaysNothingOfTheSystemOpensNoBreaker(TransportReason reason) {
        erps.north.takes(call -> new CommandOutcome.Unknown(reason.code()));

        BreakerState state = breakerAfterTwo(CallClass.COMMAND, () -> erps.send(TwoErps.MERCY, "a"));

        boolean nobodysFault = switch (reason) {
            case THROTTLED, NOT_CLAIMED, INVALID_REQUEST, QUEUED -> true;
            default -> false;
        };
        assertThat(state).isEqualTo(nobodysFault ? BreakerState.CLOSED : BreakerState.OPEN);
    }

    @Test
    void aConnectorThatThrowsLeavesAWriteInDoubtAndAReadWithoutAnswer() {
        erps.north
                .takes(call -> {
                    throw new IllegalStateException("broken");
                })
                .answers(call -> {
                    throw new IllegalStateException("broken");
                })
                .finds(call -> {
                    throw new java.util.concurrent.RejectedExecutionException("full");
                });

        assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(new CommandOutcome.Unknown("CONNECTOR_FAILED"));
        assertThat(erps.ask(TwoErps.MERCY))
                .isEqualTo(new QueryOutcome.Unavailable("CONNECTOR_FAILED", RetryAdvice.after(Duration.ofSeconds(1))));
        assertThat(erps.runtime.lookUp(TwoErps.order(TwoErps.MERCY, "a")))
                .isInstanceOf(LookupOutcome.Unavailable.class);
        assertThat(erps.north.reached()).hasSize(3);
    }

    @Test
    void adviceNotToTryAgainIsObeyed() {
        erps.north.answers(call -> new QueryOutcome.Unavailable("TIMEOUT", RetryAdvice.NEVER));

        erps.ask(TwoErps.MERCY);

        assertThat(erps.north.reached()).hasSize(1);
    }

    @Test
    void theJournalKeepsNoContent() {
        erps.send(TwoErps.MERCY, "a");
        erps.send(TwoErps.MERCY, "a");
        erps.send(TwoErps.MERCY, "b");

        assertThat(erps.journal()).extracting(CallRecord::requestHash).allMatch(hash -> hash.matches("[0-9a-f]{16}"));
        assertThat(erps.journal().get(0).requestHash())
                .isEqualTo(erps.journal().get(1).requestHash())
                .isNotEqualTo(erps.journal().get(2).requestHash());
        assertThat(erps.journal().toString()).doesNotContain("SUP-9");
    }
}
