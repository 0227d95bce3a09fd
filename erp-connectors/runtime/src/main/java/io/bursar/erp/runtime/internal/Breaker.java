package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.Limits.Trip;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A circuit breaker on business time. */
final class Breaker {

    /** A slow answer is an answer: only the time limit makes a call fail. */
    private static final Duration NEVER_SLOW = Duration.ofDays(365);

    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private final Trip trip;
    private final AtomicReference<Instant> passesAgain = new AtomicReference<>(Instant.MIN);

    Breaker(String name, Trip trip, InstantSource clock, Consumer<BreakerState> changes) {
        this.clock = clock;
        this.trip = trip;
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(trip.window())
                .minimumNumberOfCalls(trip.window())
                .failureRateThreshold(trip.failures())
                .slowCallDurationThreshold(NEVER_SLOW)
                .waitDurationInOpenState(trip.open())
                .permittedNumberOfCallsInHalfOpenState(trip.trials())
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
        this.breaker = CircuitBreaker.of(name, config);
        breaker.getEventPublisher().onStateTransition(event -> {
            BreakerState now = state(event.getStateTransition().getToState());
            if (now == BreakerState.OPEN) {
                passesAgain.set(clock.instant().plus(trip.open()));
            }
            changes.accept(now);
        });
    }

    /** Whether a call may pass; one that may counts as under way until it is learnt or given back. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    /** The call did not take place, or says nothing. */
    void giveBack() {
        breaker.releasePermission();
    }

    void answered(Duration latency) {
        breaker.onSuccess(latency.toNanos(), TimeUnit.NANOSECONDS);
    }

    void failed(Duration latency) {
        breaker.onError(latency.toNanos(), TimeUnit.NANOSECONDS, new Lost());
    }

    BreakerState state() {
        return state(breaker.getState());
    }

    /** How many calls would pass, as far as the breaker is concerned. */
    int room() {
        return switch (state()) {
            case CLOSED -> Integer.MAX_VALUE;
            case HALF_OPEN -> trip.trials();
            case OPEN -> untilTrial().isZero() ? trip.trials() : 0;
        };
    }

    /** How long until calls pass on trial; zero unless it is open. */
    Duration untilTrial() {
        if (state() != BreakerState.OPEN) {
            return Duration.ZERO;
        }
        // it passes after that instant, not at it
        Duration left = Duration.between(clock.instant(), passesAgain.get()).plusNanos(1);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static BreakerState state(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> BreakerState.CLOSED;
        };
    }

    /** The one failure it counts; nobody sees it. */
    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("lost", null, false, false);
        }
    }
}
