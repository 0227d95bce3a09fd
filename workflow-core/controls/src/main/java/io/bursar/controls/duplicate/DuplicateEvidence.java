package io.bursar.controls.duplicate;

import io.bursar.controls.name.Similarity;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One rule that fits, and how strongly; never what was compared, which may be restricted.
 *
 * <pre>{@code
 * new DuplicateEvidence("supplier.name-state", DuplicateLevel.FUZZY, similarity).strength();   // 0.9611
 * }</pre>
 *
 * @param kind the rule, such as {@code supplier.tin-remit}
 * @param level how sure the rule is
 * @param similarity how alike what it compares is; equal for a shared key
 */
public record DuplicateEvidence(String kind, DuplicateLevel level, Similarity similarity) {

    /** Refuses null. */
    public DuplicateEvidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(similarity, "similarity");
    }

    /** The similarity as a decimal to look at, from 0 to 1. */
    public BigDecimal strength() {
        return similarity.shown();
    }

    /** For example {@code supplier.name-state 0.9611}. */
    @Override
    public String toString() {
        return kind + " " + similarity;
    }
}
