package io.bursar.verifier;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * The answer to one question about one subject.
 *
 * <pre>{@code
 * result.verdict();       // REFUTED
 * result.refutations();   // why, each with its path
 * }</pre>
 *
 * @param check the question
 * @param subject the workflow, or {@code policy}, it was asked about
 * @param verdict the answer
 * @param refutations why not; empty unless refuted
 * @param notes what a proof assumes, what stayed unknown, and which governed control stands in; at most
 *     {@value #MAX_LISTED}
 */
public record CheckResult(
        Check check, String subject, Verdict verdict, List<Refutation> refutations, List<String> notes) {

    /** Most refutations, and most notes, of one answer. */
    public static final int MAX_LISTED = 50;

    /** Copies the lists and cuts them at the limit. */
    public CheckResult {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(verdict, "verdict");
        refutations = refutations.stream().distinct().limit(MAX_LISTED).toList();
        notes = notes.stream().distinct().limit(MAX_LISTED).toList();
    }

    /** The form for machines. */
    public RecordValue toData() {
        return Data.record()
                .put("check", check.code())
                .put("subject", subject)
                .put("verdict", verdict.code())
                .put(
                        "refutations",
                        new ListValue(List.copyOf(
                                refutations.stream().map(Refutation::toData).toList())))
                .put("notes", Data.texts(notes))
                .build();
    }
}
