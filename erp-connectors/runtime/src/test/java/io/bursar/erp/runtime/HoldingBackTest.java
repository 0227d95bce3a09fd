package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls that would not fare well are not made: rate, advice of the system, breaker. */
class HoldingBackTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static CommandOutcome.NotSent notSent(CommandOutcome outcome) {
        return (CommandOutcome.NotSent) outcome;
    }

    @Test
    void asManyCallsPassAsTheRateAllowsAndTheNextAreToldWhenToCome() {
        TwoErps erps = new TwoErps(limits -> limits.withRate(new Limits.Rate(4, Duration.ofSeconds(1))));
        for (int i = 0; i < 4; i++) {
            assertThat(erps.send(TwoErps.MERCY, "a" + i)).isEqualTo(ScriptedConnector.CONFIRMED);
        }

        CommandOutcome.NotSent first = notSent(erps.send(TwoErps.MERCY, "b"));
        CommandOutcome.NotSent second = notSent(erps.send(TwoErps.MERCY, "c"));

        assertThat(first.reason()).isEqualTo("RATE_LIMITED");
        assertThat(first.advice()).isEqualTo(RetryAdvice.after(Duration.ofMillis(250)));
        assertThat(second.advice())
                .as("they do not all come back at once")
                .isEqualTo(RetryAdvice.after(Duration.ofMillis(500)));
        erps.clock.advance(Duration.ofMillis(249));
        assertThat(erps.send(TwoErps.MERCY, "b")).isInstanceOf(CommandOutcome.NotSent.class);
        erps.clock.advance(Duration.ofMillis(1));
        assertThat(erps.send(TwoErps.MERCY, "b")).isEqualTo(ScriptedConnector.CONFIRMED);
        assertThat(erps.north.reached()).hasSize(5);
    }

    @Test
    void everybodyWaitsAsLongAsTheSystemAsks() {
        TwoErps erps = new TwoErps(limits -> limits.withRetries(Limits.Retries.NONE));
        erps.north.takes(call -> new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(MINUTE)));
        erps.send(TwoErps.MERCY, "a");
        erps.north.takes(call -> ScriptedConnector.CONFIRMED);

        erps.clock.advance(Duration.ofSeconds(59));
        CommandOutcome.NotSent held = notSent(erps.send(TwoErps.MERCY, "b"));
        assertThat(held).isEqualTo(new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(Duration.ofSeconds(1))));
        assertThat(erps.ask(TwoErps.MERCY)).as("reads were not asked to wait").isEqualTo(ScriptedConnector.ANSWER);

        erps.clock.advance(Duration.ofSeconds(1));
        assertThat(erps.send(TwoErps.MERCY, "b")).isEqualTo(ScriptedConnector.CONFIRMED);
    }

    @Test
    void adviceOverTheLimitIsAskedAboutAgain() {
        TwoErps erps = new TwoErps();
        erps.north.takes(call -> new CommandOutcome.NotSent("OUTAGE", RetryAdvice.after(Duration.ofDays(1))));
        assertThat(erps.send(TwoErps.MERCY, "a"))
                .isEqualTo(new CommandOutcome.NotSent("OUTAGE", RetryAdvice.after(Limits.MAX_RETRY_AFTER)));

        erps.clock.advance(Limits.MAX_RETRY_AFTER.minusNanos(1));
        erps.send(TwoErps.MERCY, "b");
        assertThat(erps.north.reached()).hasSize(1);
        erps.clock.advance(Duration.ofNanos(1));
        erps.send(TwoErps.MERCY, "c");
        assertThat(erps.north.reached()).hasSize(2);
    }

    @Test
    void aWaitLongerThanACallMayTakeEndsTheCallInstead() {
        TwoErps erps = new TwoErps(
                limits -> limits.withRetries(new Limits.Retries(3, Duration.ofMillis(100), Duration.ofSeconds(2))));
        erps.north.answers(
                call -> new QueryOutcome.Unavailable("THROTTLED", RetryAdvice.after(Duration.ofMillis(2001))));

        erps.ask(TwoErps.MERCY);

        assertThat(erps.north.reached()).hasSize(1);
    }

    @Test
    void theRetryComesAfterTheWaitTheSystemAskedFor() {
        TwoErps erps = new TwoErps();
        erps.north.takes(call -> erps.north.reached().size() == 1
                ? new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(Duration.ofSeconds(2)))
                : ScriptedConnector.CONFIRMED);
        var before = erps.clock.instant();

        assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(ScriptedConnector.CONFIRMED);

        assertThat(Duration.between(before, erps.clock.instant())).isEqualTo(Duration.ofSeconds(2));
        assertThat(erps.journal()).extracting(row -> row.answer().attempt()).containsExactly(1, 2);
    }

    @Test
    void anOpenBreakerLetsNothingPassThenAFewOnTrialThenAll() {
        TwoErps erps = new TwoErps(
                limits -> limits.withRetries(Limits.Retries.NONE).withBreaker(new Limits.Trip(4, 50, MINUTE, 2)));
        erps.north.takes(call -> new CommandOutcome.Unknown("TIMEOUT"));
        for (int i = 0; i < 4; i++) {
            erps.send(TwoErps.MERCY, "a" + i);
        }
        assertThat(state(erps)).isEqualTo(BreakerState.OPEN);
        assertThat(notSent(erps.send(TwoErps.MERCY, "b")).reason()).isEqualTo("CIRCUIT_OPEN");
        assertThat(erps.north.reached()).hasSize(4);
        assertThat(line(erps).room()).isZero();
        assertThat(line(erps).opensIn()).isEqualTo(MINUTE.plusNanos(1));

        erps.clock.advance(MINUTE);
        erps.send(TwoErps.MERCY, "c");
        assertThat(erps.north.reached()).as("not before it has passed").hasSize(4);
        erps.clock.advance(Duration.ofNanos(1));
        assertThat(line(erps).room()).isEqualTo(2);
        erps.north.takes(call -> ScriptedConnector.CONFIRMED);
        erps.send(TwoErps.MERCY, "d");
        assertThat(state(erps)).isEqualTo(BreakerState.HALF_OPEN);
        erps.send(TwoErps.MERCY, "e");
        assertThat(state(erps)).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void aTrialThatFailsOpensTheBreakerAgain() {
        TwoErps erps = new TwoErps(
                limits -> limits.withRetries(Limits.Retries.NONE).withBreaker(new Limits.Trip(1, 100, MINUTE, 1)));
        erps.north.takes(call -> new CommandOutcome.NotSent("REFUSED_CONNECTION", RetryAdvice.after(MINUTE)));
        erps.send(TwoErps.MERCY, "a");
        erps.clock.advance(MINUTE.plusNanos(1));
        erps.send(TwoErps.MERCY, "b");

        assertThat(state(erps)).isEqualTo(BreakerState.OPEN);
        assertThat(erps.north.reached()).hasSize(2);
    }

    private static LineState line(TwoErps erps) {
        return erps.runtime.line(TwoErps.NORTH, CallClass.COMMAND).orElseThrow();
    }

    private static BreakerState state(TwoErps erps) {
        return line(erps).breaker();
    }
}
