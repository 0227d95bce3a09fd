package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.LineState;
import io.bursar.erp.runtime.RuntimeReason;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.finding.RetryAdvice;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The way of one class of calls to one connector: it holds back what would not fare well, and learns from what passed.
 * Lines share nothing, so that a connector which is away costs the others nothing.
 */
public final class Line {

    private static final Duration PLACE_SOON = Duration.ofSeconds(1);

    private final ConnectorId connector;
    private final CallClass callClass;
    private final Limits limits;
    private final InstantSource clock;
    private final Breaker breaker;
    private final Bulkhead places;
    private final RateGate rate;
    private final AtomicReference<Advice> advice = new AtomicReference<>(Advice.NONE);

    /** A line on which nothing has happened yet. */
    public Line(Name name, Limits limits, InstantSource clock, Consumer<BreakerState> changes) {
        this.connector = name.connector();
        this.callClass = name.callClass();
        this.limits = limits;
        this.clock = clock;
        String text = connector + "/" + callClass.code();
        this.breaker = new Breaker(text, limits.breaker(), clock, changes);
        this.places = Bulkhead.of(
                text,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.rate = new RateGate(limits.rate());
    }

    /** Which line it is. */
    public record Name(ConnectorId connector, CallClass callClass) {}

    /** The system asked everybody to wait until then. */
    private record Advice(String reason, Instant until) {
        static final Advice NONE = new Advice("", Instant.MIN);
    }

    /** Why a call is held back, and until when. */
    record Held(String reason, RetryAdvice advice) {
        static Held by(RuntimeReason reason, Duration wait) {
            return new Held(reason.code(), RetryAdvice.after(wait));
        }
    }

    private Advice asked() {
        return Objects.requireNonNull(advice.get());
    }

    Limits limits() {
        return limits;
    }

    BreakerState breaker() {
        return breaker.state();
    }

    /** Empty where the call passes, with a place of its own; otherwise why not. */
    Optional<Held> enter() {
        Instant now = clock.instant();
        Advice asked = asked();
        if (now.isBefore(asked.until())) {
            return Optional.of(new Held(asked.reason(), RetryAdvice.after(Duration.between(now, asked.until()))));
        }
        if (!breaker.admits()) {
            Duration wait = breaker.untilTrial();
            return Optional.of(Held.by(RuntimeReason.CIRCUIT_OPEN, wait.isZero() ? PLACE_SOON : wait));
        }
        if (!places.tryAcquirePermission()) {
            breaker.giveBack();
            return Optional.of(Held.by(RuntimeReason.BULKHEAD_FULL, PLACE_SOON));
        }
        Optional<Duration> early = rate.enter(now);
        if (early.isPresent()) {
            places.releasePermission();
            breaker.giveBack();
            return Optional.of(Held.by(RuntimeReason.RATE_LIMITED, early.get()));
        }
        return Optional.empty();
    }

    /** The call has really ended, whether or not anybody still waits for it: its place is free. */
    void leave() {
        places.onComplete();
    }

    /** The call was not made after all. */
    void forget() {
        breaker.giveBack();
    }

    /** What the caller heard, or that nothing was heard. */
    void learn(Said said, Duration latency) {
        if (said.well()) {
            breaker.answered(latency);
        } else if (said.tellsNothing()) {
            breaker.giveBack();
        } else {
            breaker.failed(latency);
        }
        said.asksToWait().ifPresent(wait -> {
            Instant until = clock.instant().plus(wait);
            advice.updateAndGet(before -> before.until().isAfter(until) ? before : new Advice(said.reason(), until));
        });
    }

    /** How it stands now. */
    public LineState state() {
        Instant now = clock.instant();
        Duration asked = Duration.between(now, max(now, asked().until()));
        int room = asked.isZero() ? Math.min(breaker.room(), rate.room(now)) : 0;
        Duration wait = longest(asked, longest(breaker.untilTrial(), rate.opensIn(now)));
        return new LineState(connector, callClass, breaker.state(), room, room > 0 ? Duration.ZERO : wait);
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
