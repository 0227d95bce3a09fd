package io.bursar.erp.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.resilience.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A gate that lets so many pass in a while. */
class RateGateProperties {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    @Property
    void roomIsHowManyPassNow(
            @ForAll @IntRange(min = 1, max = 50) int calls,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3_000) Integer> pauses) {
        RateGate gate = new RateGate(new Limits.Rate(calls, Duration.ofSeconds(1)));
        Instant now = START;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            int room = gate.room(now);
            assertThat(room).isBetween(0, calls);
            assertThat(gate.opensIn(now).isZero()).isEqualTo(room > 0);
            for (int i = 0; i < room; i++) {
                assertThat(gate.enter(now)).isEmpty();
            }
            assertThat(gate.enter(now)).isPresent();
        }
    }

    @Property
    void whoComesWhenToldPassesWhenNobodyElseCame(@ForAll @IntRange(min = 1, max = 50) int calls) {
        RateGate gate = new RateGate(new Limits.Rate(calls, Duration.ofSeconds(1)));
        for (int i = 0; i < calls; i++) {
            gate.enter(START);
        }
        Duration told = gate.enter(START).orElseThrow();

        assertThat(gate.enter(START.plus(told))).isEmpty();
    }

    @Example
    void nobodyIsToldToWaitMuchLongerThanTheLongestAdvice() {
        RateGate gate = new RateGate(new Limits.Rate(1, Duration.ofMinutes(1)));
        gate.enter(START);
        Optional<Duration> last = Optional.empty();
        for (int i = 0; i < 1_000; i++) {
            last = gate.enter(START);
        }

        assertThat(last).contains(Limits.MAX_RETRY_AFTER);
    }

    @Example
    void aClockThatIsPutBackDoesNotHoldCallsBackForLong() {
        RateGate gate = new RateGate(new Limits.Rate(1, Duration.ofSeconds(1)));
        gate.enter(START);
        Instant before = START.minus(Duration.ofDays(1));

        assertThat(gate.opensIn(before)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
