package io.bursar.erp.runtime.resilience;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.runtime.resilience.Limits.Rate;
import io.bursar.erp.runtime.resilience.Limits.Retries;
import io.bursar.erp.runtime.resilience.Limits.Trip;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every limit may be reached, and none passed. */
class LimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MORE = HOUR.plusNanos(1);

    @Test
    void limitsMayBeReached() {
        List<ThrowingCallable> allowed = List.of(
                () -> Limits.READS.withTimeLimit(Limits.MAX_TIME_LIMIT),
                () -> Limits.READS.withConcurrent(1),
                () -> Limits.READS.withConcurrent(Limits.MAX_CONCURRENT),
                () -> new Rate(Rate.MAX_CALLS, HOUR),
                () -> new Retries(Retries.MAX, Retries.MAX_WAIT, Retries.MAX_WAIT),
                () -> new Trip(Trip.MAX_WINDOW, 100, HOUR, Trip.MAX_TRIALS),
                () -> new CallThreads(CallThreads.MAX_THREADS).close());

        allowed.forEach(each -> assertThatCode(each).doesNotThrowAnyException());
    }

    @Test
    void limitsMayNotBePassed() {
        List<ThrowingCallable> refused = List.of(
                () -> Limits.READS.withTimeLimit(Limits.MAX_TIME_LIMIT.plusNanos(1)),
                () -> Limits.READS.withTimeLimit(Duration.ZERO),
                () -> Limits.READS.withConcurrent(0),
                () -> Limits.READS.withConcurrent(Limits.MAX_CONCURRENT + 1),
                () -> new Rate(0, HOUR),
                () -> new Rate(Rate.MAX_CALLS + 1, HOUR),
                () -> new Rate(1, MORE),
                () -> new Retries(Retries.MAX + 1, Duration.ZERO, Duration.ZERO),
                () -> new Retries(1, Duration.ofSeconds(2), Duration.ofSeconds(1)),
                () -> new Retries(1, Duration.ZERO, Retries.MAX_WAIT.plusNanos(1)),
                () -> new Trip(Trip.MAX_WINDOW + 1, 50, HOUR, 1),
                () -> new Trip(10, 101, HOUR, 1),
                () -> new Trip(10, 50, MORE, 1),
                () -> new Trip(10, 50, HOUR, Trip.MAX_TRIALS + 1),
                () -> new CallThreads(CallThreads.MAX_THREADS + 1));

        refused.forEach(each -> assertThatThrownBy(each).isInstanceOf(IllegalArgumentException.class));
    }
}
