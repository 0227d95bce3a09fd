package io.bursar.engine.run;

import io.bursar.engine.command.Command;
import io.bursar.engine.run.CommandRunner.Ran;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/**
 * Spans and counters of commands. Labels are kinds and outcomes, never people, amounts or text; the case id is a span
 * attribute only.
 */
public final class Telemetry {

    private static final String SCOPE = "io.bursar.engine";
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("bursar.command.kind");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("bursar.command.outcome");
    private static final AttributeKey<String> CASE = AttributeKey.stringKey("bursar.case.id");

    private final Tracer tracer;
    private final LongCounter commands;
    private final LongCounter lost;
    private final LongCounter failed;

    /** Telemetry that goes where the host says; nowhere unless it does. */
    public Telemetry(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
        this.commands =
                telemetry.getMeter(SCOPE).counterBuilder("bursar.commands").build();
        this.lost = telemetry.getMeter(SCOPE).counterBuilder("bursar.work.lost").build();
        this.failed =
                telemetry.getMeter(SCOPE).counterBuilder("bursar.work.failed").build();
    }

    /** Another node has taken a piece of work meanwhile; it is that node's now. */
    public void lost(String kind) {
        lost.add(1, Attributes.of(KIND, kind));
    }

    /** A piece of due work failed; it stays where it is and comes again. */
    public void failed(String kind) {
        failed.add(1, Attributes.of(KIND, kind));
    }

    /** Runs a command inside a span. */
    public Ran command(Command command, Supplier<Ran> work) {
        String kind = command.wish().kind();
        Span span = tracer.spanBuilder("bursar.command " + kind)
                .setAttribute(KIND, kind)
                .setAttribute(CASE, command.caseId().toString())
                .startSpan();
        Scope scope = span.makeCurrent();
        try {
            Ran ran = work.get();
            String outcome = ran.outcome().fold(done -> done.replayed() ? "replayed" : "done", refused -> "refused");
            commands.add(1, Attributes.of(KIND, kind, OUTCOME, outcome));
            return ran;
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            commands.add(1, Attributes.of(KIND, kind, OUTCOME, "failed"));
            throw failure;
        } finally {
            scope.close();
            span.end();
        }
    }
}
