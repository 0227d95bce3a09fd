package io.bursar.verifier;

import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * All answers of one verification.
 *
 * <pre>{@code
 * VerificationReport report = Verifier.verify(input);
 * System.out.println(report);           // for people
 * RecordValue data = report.toData();   // for machines
 * }</pre>
 *
 * @param results the answers, in the order of the workflows and checks
 * @param explored how many situations (a state, with what a case remembers in it) were looked at in all
 */
public record VerificationReport(List<CheckResult> results, int explored) {

    /** Copies the results. */
    public VerificationReport {
        results = List.copyOf(results);
    }

    /** The worst answer: proved only where everything is. */
    public Verdict verdict() {
        return results.stream().map(CheckResult::verdict).reduce(Verdict.PROVED, Verdict::and);
    }

    /** The answers that are no proof. */
    public List<CheckResult> open() {
        return results.stream()
                .filter(result -> result.verdict() != Verdict.PROVED)
                .toList();
    }

    /** The form for machines. */
    public RecordValue toData() {
        return Data.record()
                .put("verdict", verdict().code())
                .put("explored", DecimalValue.of(explored))
                .put(
                        "results",
                        new ListValue(List.copyOf(
                                results.stream().map(CheckResult::toData).toList())))
                .build();
    }

    /** One line per answer; under it why not, with the path, and what a proof assumes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (CheckResult result : results) {
            text.append(result.verdict().code())
                    .append("  ")
                    .append(result.subject())
                    .append(": ")
                    .append(result.check().sentence())
                    .append('\n');
            for (Refutation refutation : result.refutations()) {
                text.append("    ").append(refutation.finding()).append('\n');
                int number = 0;
                for (PathStep step : refutation.path()) {
                    number++;
                    text.append("      ")
                            .append(number)
                            .append(". ")
                            .append(step)
                            .append('\n');
                }
            }
            result.notes()
                    .forEach(note -> text.append("    note: ").append(note).append('\n'));
        }
        return text.append(verdict().code())
                .append(", ")
                .append(explored)
                .append(" situations explored\n")
                .toString();
    }
}
