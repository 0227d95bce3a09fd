package io.bursar.erp.runtime.internal;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.RuntimeReason;
import io.bursar.erp.runtime.Surroundings;
import io.bursar.erp.runtime.journal.CallRecord;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.data.Data;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.Digest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Carries out one call at one connector: tries, waits, cuts off, learns and writes down. A write is tried again only
 * where it is proved not sent (design §4.2).
 *
 * @param <O> the outcome
 */
public final class Carrier<O> {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int HASH_DIGITS = 16;

    private final Verb<O> verb;
    private final Station station;
    private final Line line;
    private final Surroundings surroundings;
    private final CallTelemetry telemetry;

    /** A carrier of calls of one kind to one connector. */
    public Carrier(Verb<O> verb, Station station, Surroundings surroundings, CallTelemetry telemetry) {
        this.verb = verb;
        this.station = station;
        this.line = station.line(verb.callClass());
        this.surroundings = surroundings;
        this.telemetry = telemetry;
    }

    /** A call, what the connector promises about it, and for which case. */
    public record Errand(
            CapabilityCall call,
            CapabilityDescriptor claim,
            @Nullable CallOrigin origin) {

        String capability() {
            return call.capability().value();
        }

        String hash() {
            return Digest.of(CanonicalValues.encode(Data.record()
                            .put("key", call.idempotencyKey())
                            .put("arguments", call.arguments())
                            .build()))
                    .toString()
                    .substring(0, HASH_DIGITS);
        }
    }

    /** Carries it out. */
    public O carry(Errand errand) {
        Span span = telemetry.begin(station.id(), errand.capability(), errand.origin());
        Scope current = span.makeCurrent();
        try {
            return tries(errand, span);
        } catch (RuntimeException | Error failure) {
            span.end();
            throw failure;
        } finally {
            current.close();
        }
    }

    private O tries(Errand errand, Span span) {
        Limits.Retries retries = line.limits().retries();
        String hash = errand.hash();
        for (int attempt = 1; ; attempt++) {
            Try<O> tried = once(errand, new Place(attempt, hash));
            Said said = verb.meaning().apply(tried.outcome());
            Duration wait = waitAfter(attempt, said);
            boolean again = tried.passed()
                    && attempt <= retries.most()
                    && verb.mayRepeat(said)
                    && wait.compareTo(retries.longestWait()) <= 0;
            if (!again) {
                telemetry.end(span, said.outcome(), attempt);
                return tried.outcome();
            }
            surroundings.pause().pause(wait);
        }
    }

    private Duration waitAfter(int attempt, Said said) {
        Limits.Retries retries = line.limits().retries();
        Duration grown = retries.firstWait().multipliedBy(1L << (attempt - 1));
        Duration own = grown.compareTo(retries.longestWait()) > 0 ? retries.longestWait() : grown;
        Duration asked = said.asksToWait().orElse(Duration.ZERO);
        return asked.compareTo(own) > 0 ? asked : own;
    }

    private record Place(int attempt, String hash) {}

    private record Try<O>(O outcome, boolean passed) {}

    private Try<O> once(Errand errand, Place place) {
        Instant begun = surroundings.clock().instant();
        Optional<Line.Held> held = line.enter();
        Try<O> tried = held.map(why -> new Try<>(verb.heldBack().apply(why.reason(), why.advice()), false))
                .orElseGet(() -> pass(errand, begun));
        Said said = verb.meaning().apply(tried.outcome());
        Duration latency = Duration.between(begun, surroundings.clock().instant());
        if (tried.passed()) {
            telemetry.tried(station.id(), errand.capability(), said.outcome(), latency);
        } else {
            telemetry.held(station.id().value(), errand.capability(), said.outcome());
        }
        surroundings
                .journal()
                .record(new CallRecord(
                        begun,
                        new CallRecord.Target(
                                station.id(),
                                errand.call().capability(),
                                verb.callClass(),
                                errand.call().facility()),
                        place.hash(),
                        new CallRecord.Answer(
                                said.outcome(),
                                said.reason(),
                                tried.passed(),
                                place.attempt(),
                                latency,
                                line.breaker()),
                        errand.origin()));
        return tried;
    }

    /** The call has a place; whatever happens, the place is given back when it has really ended. */
    private Try<O> pass(Errand errand, Instant begun) {
        AtomicBoolean started = new AtomicBoolean();
        boolean learnt = false;
        try {
            O outcome = verb.bounded(cutOff(errand, started));
            line.learn(
                    verb.meaning().apply(outcome),
                    Duration.between(begun, surroundings.clock().instant()));
            learnt = true;
            return new Try<>(outcome, true);
        } catch (RuntimeException failure) {
            if (!started.get()) {
                line.leave();
                return new Try<>(
                        verb.heldBack()
                                .apply(RuntimeReason.BULKHEAD_FULL.code(), RetryAdvice.after(Duration.ofSeconds(1))),
                        false);
            }
            LOG.warn("Connector {} threw from capability {}", station.id(), errand.capability(), failure);
            O outcome = verb.lost().apply(RuntimeReason.CONNECTOR_FAILED.code());
            line.learn(
                    verb.meaning().apply(outcome),
                    Duration.between(begun, surroundings.clock().instant()));
            learnt = true;
            return new Try<>(outcome, true);
        } finally {
            if (!learnt) {
                line.forget();
            }
        }
    }

    private O cutOff(Errand errand, AtomicBoolean started) {
        Duration own = line.limits().timeLimit();
        Duration declared = errand.claim().timeout();
        return surroundings
                .timeLimit()
                .within(
                        own.compareTo(declared) < 0 ? own : declared,
                        Context.current().wrapSupplier(() -> call(errand, started)))
                .orElseGet(() -> verb.lost().apply(TransportReason.TIMEOUT.code()));
    }

    /** On whatever thread: the place is free when the call has really ended. */
    private O call(Errand errand, AtomicBoolean started) {
        started.set(true);
        CallContext logged = CallContext.of(MDC.getMDCAdapter(), station.id(), errand.origin());
        try {
            return verb.connect().apply(station.connector(), errand.call());
        } finally {
            logged.close();
            line.leave();
        }
    }
}
