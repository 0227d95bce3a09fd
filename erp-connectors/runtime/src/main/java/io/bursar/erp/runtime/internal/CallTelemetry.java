package io.bursar.erp.runtime.internal;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.journal.OutcomeClass;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Spans and metrics of calls. Labels are the connectors of the table, the capabilities they claim and a few words of
 * what came of it; never people, keys, amounts or text. The case id is a span attribute only.
 */
public final class CallTelemetry {

    private static final String SCOPE = "io.bursar.erp.runtime";
    private static final AttributeKey<String> CONNECTOR = AttributeKey.stringKey("bursar.connector");
    private static final AttributeKey<String> CAPABILITY = AttributeKey.stringKey("bursar.capability");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("bursar.connector.outcome");
    private static final AttributeKey<String> CLASS = AttributeKey.stringKey("bursar.connector.class");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("bursar.connector.breaker");
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("bursar.connector.reason");
    private static final AttributeKey<Long> TRIES = AttributeKey.longKey("bursar.connector.tries");
    private static final AttributeKey<String> CASE = AttributeKey.stringKey("bursar.case.id");
    private static final double NANOS_PER_SECOND = 1e9;

    private final Tracer tracer;
    private final LongCounter calls;
    private final LongCounter heldBack;
    private final LongCounter breakers;
    private final LongCounter refused;
    private final DoubleHistogram latency;

    /** Telemetry that goes where the host says; nowhere unless it does. */
    public CallTelemetry(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
        this.calls = telemetry
                .getMeter(SCOPE)
                .counterBuilder("bursar.connector.calls")
                .build();
        this.heldBack = telemetry
                .getMeter(SCOPE)
                .counterBuilder("bursar.connector.held")
                .build();
        this.breakers = telemetry
                .getMeter(SCOPE)
                .counterBuilder("bursar.connector.breakers")
                .build();
        this.refused = telemetry
                .getMeter(SCOPE)
                .counterBuilder("bursar.connector.refused")
                .build();
        this.latency = telemetry
                .getMeter(SCOPE)
                .histogramBuilder("bursar.connector.latency")
                .setUnit("s")
                .build();
    }

    /** A call begins. */
    Span begin(ConnectorId connector, String capability, @Nullable CallOrigin origin) {
        Span span = tracer.spanBuilder("bursar.connector " + capability)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(CONNECTOR, connector.value())
                .setAttribute(CAPABILITY, capability)
                .startSpan();
        if (origin != null) {
            span.setAttribute(CASE, origin.caseId().toString());
        }
        return span;
    }

    /** A call has ended. */
    void end(Span span, OutcomeClass outcome, int tries) {
        span.setAttribute(OUTCOME, outcome.code()).setAttribute(TRIES, (long) tries);
        if (!outcome.reached()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** One try that reached the connector. */
    void tried(ConnectorId connector, String capability, OutcomeClass outcome, Duration time) {
        Attributes labels =
                Attributes.of(CONNECTOR, connector.value(), CAPABILITY, capability, OUTCOME, outcome.code());
        calls.add(1, labels);
        latency.record(time.toNanos() / NANOS_PER_SECOND, labels);
    }

    /** One try that was held back. */
    void held(String connector, String capability, OutcomeClass outcome) {
        heldBack.add(1, Attributes.of(CONNECTOR, connector, CAPABILITY, capability, OUTCOME, outcome.code()));
    }

    /** A call that no connector takes, whatever time passes. */
    public void refused(String connector, String reason) {
        refused.add(1, Attributes.of(CONNECTOR, connector, REASON, reason));
    }

    /** A breaker changed. */
    public void breaker(Line.Name line, BreakerState state) {
        breakers.add(
                1,
                Attributes.of(
                        CONNECTOR, line.connector().value(),
                        CLASS, line.callClass().code(),
                        STATE, state.code()));
    }
}
