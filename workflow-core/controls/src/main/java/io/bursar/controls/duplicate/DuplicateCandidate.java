package io.bursar.controls.duplicate;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * Two documents that may be one, and by which rules.
 *
 * <pre>{@code
 * InvoiceDuplicates.compare(arrived, paid).map(DuplicateCandidate::level);
 * }</pre>
 *
 * @param level the surest level of all rules that fit
 * @param kinds the rules that fit, such as {@code invoice.number-gross}
 */
public record DuplicateCandidate(DuplicateLevel level, List<String> kinds) {

    /** Copies, and refuses a candidate without a reason. */
    public DuplicateCandidate {
        Objects.requireNonNull(level, "level");
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A duplicate needs a reason");
        }
    }

    /** The candidate as a finding: an error when exact or strong, information when only fuzzy. */
    public Finding finding(String code) {
        String message = "The document may be here already";
        Finding finding = level == DuplicateLevel.FUZZY ? Finding.info(code, message) : Finding.error(code, message);
        return finding.with("level", level.code()).with("rules", String.join(" ", kinds));
    }
}
