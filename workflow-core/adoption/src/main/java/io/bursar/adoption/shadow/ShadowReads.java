package io.bursar.adoption.shadow;

import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.util.List;

/**
 * What a shadow run may do to the outside: ask. It has no way to write, and a run is given nothing else.
 *
 * <pre>{@code
 * ShadowReads live = ShadowReads.of(systems);
 * ShadowReads recorded = ShadowReads.recorded(List.of(new ShadowReads.Recorded("supplier.status", about, answer)), asOf);
 * }</pre>
 */
@FunctionalInterface
public interface ShadowReads {

    /** The answer to a question. */
    QueryOutcome query(CapabilityCall call);

    /** Asks systems of record as they are now: right for a feed of today. */
    static ShadowReads of(SystemsOfRecord systems) {
        return systems::query;
    }

    /**
     * Answers from what was recorded: the first whose capability is asked and whose {@code about} is part of the
     * question; what nothing was recorded about is not found.
     */
    static ShadowReads recorded(List<Recorded> answers, Instant asOf) {
        List<Recorded> known = List.copyOf(answers);
        return call -> known.stream()
                .filter(one -> one.capability().equals(call.capability().value()))
                .filter(one -> call.arguments()
                        .fields()
                        .entrySet()
                        .containsAll(one.about().fields().entrySet()))
                .findFirst()
                .<QueryOutcome>map(one -> new QueryOutcome.Answer(one.answer(), asOf))
                .orElseGet(() -> new QueryOutcome.NotFound(asOf));
    }

    /**
     * A recorded answer.
     *
     * @param capability what was asked, such as {@code supplier.status}
     * @param about the arguments it was asked with, as far as they matter
     * @param answer the answer
     */
    record Recorded(String capability, RecordValue about, RecordValue answer) {}
}
