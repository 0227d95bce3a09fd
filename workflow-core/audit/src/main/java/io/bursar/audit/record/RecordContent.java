package io.bursar.audit.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command used and brought about.
 *
 * <pre>{@code
 * RecordContent.of(events).withFacts(facts).withReason("Within budget");
 * }</pre>
 *
 * @param facts the facts the decision used, at most {@value RecordLimits#MAX_FACTS}
 * @param events what happened, in order, at most {@value RecordLimits#MAX_EVENTS}
 * @param reason why, in the actor's words, at most {@value RecordLimits#MAX_REASON} characters; null where none was
 *     given
 * @param trace the W3C {@code traceparent} of the call, to find it in a trace; null where there is none
 */
public record RecordContent(
        List<RecordedFact> facts,
        List<RecordedEvent> events,
        @Nullable String reason,
        @Nullable String trace) {

    /** Copies the lists and checks the limits. */
    public RecordContent {
        RecordLimits.size("facts", facts.size(), RecordLimits.MAX_FACTS);
        RecordLimits.size("events", events.size(), RecordLimits.MAX_EVENTS);
        facts = List.copyOf(facts);
        events = List.copyOf(events);
        if (reason != null) {
            RecordLimits.text("reason", reason, RecordLimits.MAX_REASON);
        }
        if (trace != null) {
            RecordLimits.text("trace", trace, RecordLimits.MAX_TRACE);
        }
    }

    /** Events alone. */
    public static RecordContent of(List<RecordedEvent> events) {
        return new RecordContent(List.of(), events, null, null);
    }

    /** The same with these facts. */
    public RecordContent withFacts(List<RecordedFact> used) {
        return new RecordContent(used, events, reason, trace);
    }

    /** The same with this reason. */
    public RecordContent withReason(@Nullable String why) {
        return new RecordContent(facts, events, why, trace);
    }

    /** The same with this trace context. */
    public RecordContent withTrace(@Nullable String traceparent) {
        return new RecordContent(facts, events, reason, traceparent);
    }

    /** The reason, if one was given. */
    public Optional<String> givenReason() {
        return Optional.ofNullable(reason);
    }

    /** The trace context, if there is one. */
    public Optional<String> traceContext() {
        return Optional.ofNullable(trace);
    }
}
