package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls are told to whoever the host names, with few labels and nothing about people or content. */
class TelemetryTest {

    @RegisterExtension
    static final OpenTelemetryExtension TOLD = OpenTelemetryExtension.create();

    private static final CallOrigin ORIGIN = new CallOrigin(new CaseId(new UUID(7, 7)), new CorrelationId("C-7"), null);

    private TwoErps erps;

    /** After the extension has begun anew. */
    @BeforeEach
    void open() {
        erps = new TwoErps(
                limits -> limits.withBreaker(new Limits.Trip(1, 100, Duration.ofMinutes(1), 1)),
                around -> around.withTelemetry(TOLD.getOpenTelemetry()));
    }

    private static Stream<? extends PointData> points(List<MetricData> told) {
        return told.stream().flatMap(metric -> metric.getData().getPoints().stream());
    }

    @Test
    void labelsAreConnectorCapabilityAndAFewWords() {
        for (int i = 0; i < 50; i++) {
            erps.runtime.on(ORIGIN).send(TwoErps.order(TwoErps.MERCY, "secret-" + i));
        }
        erps.clock.advance(Duration.ofMinutes(1));
        erps.north.takes(call -> new CommandOutcome.Unknown("TIMEOUT"));
        erps.send(TwoErps.MERCY, "secret-a");
        erps.send(TwoErps.MERCY, "secret-b");
        erps.ask(TwoErps.FOOTHILLS);

        Set<String> keys = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        List<MetricData> told = TOLD.getMetrics();
        points(told)
                .forEach(point -> point.getAttributes().forEach((key, value) -> {
                    keys.add(key.getKey());
                    values.add(value.toString());
                }));
        assertThat(told)
                .extracting(MetricData::getName)
                .contains(
                        "bursar.connector.calls",
                        "bursar.connector.latency",
                        "bursar.connector.held",
                        "bursar.connector.breakers");
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "bursar.capability",
                        "bursar.connector",
                        "bursar.connector.breaker",
                        "bursar.connector.class",
                        "bursar.connector.outcome");
        assertThat(values)
                .containsExactlyInAnyOrder(
                        "answered",
                        "command",
                        "confirmed",
                        "erp-mountain",
                        "erp-north",
                        "not-sent",
                        "open",
                        "po.create",
                        "supplier.status",
                        "unknown");
    }

    @Test
    void aSpanSaysForWhichCaseAndHowOftenItWasTried() {
        erps.runtime.on(ORIGIN).send(TwoErps.order(TwoErps.MERCY, "secret"));

        var span = TOLD.getSpans().get(0);
        assertThat(span.getName()).isEqualTo("bursar.connector po.create");
        assertThat(span.getAttributes().get(AttributeKey.stringKey("bursar.case.id")))
                .isEqualTo(ORIGIN.caseId().toString());
        assertThat(span.getAttributes().get(AttributeKey.longKey("bursar.connector.tries")))
                .isEqualTo(1);
        assertThat(span.toString()).doesNotContain("secret", "SUP-9");
    }

    @Test
    void theJournalSaysForWhichCaseAndChain() {
        erps.runtime.on(ORIGIN).query(TwoErps.question(TwoErps.MERCY));

        assertThat(erps.journal().get(0).origin()).isEqualTo(ORIGIN);
    }
}
