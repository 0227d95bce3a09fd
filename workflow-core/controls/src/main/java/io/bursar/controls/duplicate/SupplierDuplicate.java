package io.bursar.controls.duplicate;

import io.bursar.model.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A supplier that may be the one in hand, with everything that says so.
 *
 * <pre>{@code
 * SupplierDuplicates.among(candidate, known).get(0).level();   // EXACT
 * }</pre>
 *
 * @param supplierId the supplier that is there already
 * @param evidence the rules that fit, surest first
 */
public record SupplierDuplicate(String supplierId, List<DuplicateEvidence> evidence) {

    /** Surest level first, then the most alike, then by id: the same order on every node. */
    static final Comparator<SupplierDuplicate> SUREST_FIRST = Comparator.comparing(SupplierDuplicate::level)
            .thenComparing(duplicate -> duplicate.evidence().get(0).similarity(), Comparator.reverseOrder())
            .thenComparing(SupplierDuplicate::supplierId);

    /** Copies, and refuses a duplicate without a reason. */
    public SupplierDuplicate {
        Objects.requireNonNull(supplierId, "supplierId");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A duplicate needs a reason");
        }
    }

    /** The level of the surest rule that fits. */
    public DuplicateLevel level() {
        return evidence.get(0).level();
    }

    /** As a candidate: level and rules. */
    public DuplicateCandidate candidate() {
        return new DuplicateCandidate(
                level(), evidence.stream().map(DuplicateEvidence::kind).toList());
    }

    /** As a finding: an error when exact or strong, information when only fuzzy; it names supplier and strengths. */
    public Finding finding(String code) {
        return candidate()
                .finding(code)
                .with("supplierId", supplierId)
                .with(
                        "evidence",
                        evidence.stream().map(DuplicateEvidence::toString).collect(Collectors.joining("; ")));
    }
}
