package io.bursar.examples.healthsystem.report;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Something that came in and was not taken, with the reasons.
 *
 * <pre>{@code
 * new BadInput("portal.jsonl", findings);
 * }</pre>
 *
 * @param source where it came from
 * @param findings what is wrong with it
 */
public record BadInput(String source, List<Finding> findings) {
    /** Copies the findings. */
    public BadInput {
        Objects.requireNonNull(source, "source");
        findings = List.copyOf(findings);
    }
}
