package io.bursar.controls.duplicate;

import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.Similarity;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two suppliers may be one (controls §6): exact by tax number and remit-to; strong by tax number, bank account
 * or NPI alone; fuzzy by the same name in one ZIP5, or by names that are alike in one state.
 *
 * <pre>{@code
 * for (SupplierDuplicate duplicate : SupplierDuplicates.among(applicant, sameStateOrKey)) {
 *     raise(duplicate.finding("SUP_DUPLICATE"));
 * }
 * }</pre>
 */
public final class SupplierDuplicates {

    /** From which similarity on names in one state are alike, inclusive. */
    public static final BigDecimal SIMILAR = new BigDecimal("0.92");

    /** Most suppliers that one call compares with; a host narrows them down by key and by state. */
    public static final int MAX_COMPARED = 50_000;

    /** Most duplicates that one call gives: the surest. */
    public static final int MAX_FOUND = 50;

    private SupplierDuplicates() {}

    /**
     * All rules that fit, surest first; empty when none does or both are the same supplier. The order of the two makes
     * no difference but for whose id the result carries: the other's.
     */
    public static Optional<SupplierDuplicate> compare(SupplierFacts one, SupplierFacts other) {
        if (one.supplierId().equals(other.supplierId())) {
            return Optional.empty();
        }
        List<DuplicateEvidence> evidence = new ArrayList<>();
        one.shared(other)
                .forEach(key -> evidence.add(new DuplicateEvidence(key.kind(), key.level(), Similarity.EQUAL)));
        if (one.remitTo().sameState(other.remitTo())) {
            mostAlike(one, other)
                    .filter(similarity -> similarity.atLeast(SIMILAR))
                    .ifPresent(similarity -> evidence.add(
                            new DuplicateEvidence(SupplierFacts.NAME_STATE, DuplicateLevel.FUZZY, similarity)));
        }
        return evidence.isEmpty() ? Optional.empty() : Optional.of(new SupplierDuplicate(other.supplierId(), evidence));
    }

    /**
     * The suppliers among these that may be the one in hand, surest first, at most {@value #MAX_FOUND}; fails with
     * {@code LIMIT_EXCEEDED} over {@link #MAX_COMPARED}.
     */
    public static List<SupplierDuplicate> among(SupplierFacts one, Collection<SupplierFacts> known) {
        if (known.size() > MAX_COMPARED) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "Too many suppliers to compare with at once",
                    Map.of("limit", Integer.toString(MAX_COMPARED), "found", Integer.toString(known.size())));
        }
        return known.stream()
                .map(other -> compare(one, other))
                .flatMap(Optional::stream)
                .sorted(SupplierDuplicate.SUREST_FIRST)
                .limit(MAX_FOUND)
                .toList();
    }

    private static Optional<Similarity> mostAlike(SupplierFacts one, SupplierFacts other) {
        List<Similarity> all = new ArrayList<>();
        for (OrganizationName left : one.names()) {
            other.names().forEach(right -> all.add(left.similarTo(right)));
        }
        return all.stream().max(Comparator.naturalOrder());
    }
}
