package io.bursar.engine.question;

import io.bursar.engine.store.ActRow;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In what a question may differ from the real world: what systems of record would answer, and what people would have
 * done before. Whatever is not assumed is asked of the host.
 *
 * <pre>{@code
 * Assumptions.NONE.answering("budget.check", RecordValue.EMPTY, Data.record().put("result", "OK").build());
 * }</pre>
 *
 * @param answers what systems of record would answer; of several that fit a question the first one counts
 * @param acts what people would have done, beside what the store has
 */
public record Assumptions(List<Answer> answers, List<ActRow> acts) {

    /** Most answers, and most acts, of one question. */
    public static final int MAX_ENTRIES = 1_000;

    /** The world as it is. */
    public static final Assumptions NONE = new Assumptions(List.of(), List.of());

    /** Copies the lists, and fails with {@code LIMIT_EXCEEDED} for more than {@value #MAX_ENTRIES} entries. */
    public Assumptions {
        answers = List.copyOf(answers);
        acts = List.copyOf(acts);
        int entries = Math.max(answers.size(), acts.size());
        if (entries > MAX_ENTRIES) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A question assumes too much",
                    Map.of("entries", Integer.toString(entries), "limit", Integer.toString(MAX_ENTRIES)));
        }
    }

    /** These, and what a capability would answer where the arguments of the call have these values among them. */
    public Assumptions answering(String capability, RecordValue when, @Nullable RecordValue say) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Answer(capability, when, say));
        return new Assumptions(more, acts);
    }

    /** These, and what people would have done. */
    public Assumptions acting(Collection<ActRow> rows) {
        List<ActRow> more = new ArrayList<>(acts);
        more.addAll(rows);
        return new Assumptions(answers, more);
    }

    /** The first answer that fits a call. */
    public Optional<Answer> to(CapabilityCall call) {
        return answers.stream().filter(answer -> answer.fits(call)).findFirst();
    }

    /**
     * What a system of record would answer.
     *
     * @param capability which capability
     * @param when the arguments it is for; empty for every call
     * @param say the answer; null for "there is none of that"
     */
    public record Answer(
            String capability, RecordValue when, @Nullable RecordValue say) {

        /** Refuses nulls. */
        public Answer {
            Objects.requireNonNull(capability, "capability");
            Objects.requireNonNull(when, "when");
        }

        private boolean fits(CapabilityCall call) {
            return call.capability().value().equals(capability)
                    && when.fields().entrySet().stream()
                            .allMatch(wanted -> call.arguments()
                                    .get(wanted.getKey())
                                    .filter(wanted.getValue()::equals)
                                    .isPresent());
        }
    }
}
