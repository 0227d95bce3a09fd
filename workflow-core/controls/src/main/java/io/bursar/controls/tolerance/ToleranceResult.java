package io.bursar.controls.tolerance;

import io.bursar.model.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a tolerance check found, with the numbers that explain it.
 *
 * <pre>{@code
 * result.passed();    // false
 * result.over();      // 30.00
 * result.allowed();   // 24.00
 * }</pre>
 *
 * @param over how much the supplier is above what was agreed; negative in our favor
 * @param allowed how much over would pass, inclusive
 * @param passed whether it passes
 * @param findings why not, or what is remarkable although it passes
 */
public record ToleranceResult(BigDecimal over, BigDecimal allowed, boolean passed, List<Finding> findings) {

    /** Refuses a failure without a reason. */
    public ToleranceResult {
        Objects.requireNonNull(over, "over");
        Objects.requireNonNull(allowed, "allowed");
        findings = List.copyOf(findings);
        if (passed == findings.stream().anyMatch(Finding::blocks)) {
            throw new IllegalArgumentException("A check passes exactly when nothing blocks");
        }
    }

    /** Passes when over is at most allowed; otherwise the finding says by how much it is not. */
    static ToleranceResult compare(BigDecimal over, BigDecimal allowed, Finding otherwise) {
        boolean passed = over.compareTo(allowed) <= 0;
        return new ToleranceResult(
                over, allowed, passed, passed ? List.of() : List.of(explained(otherwise, over, allowed)));
    }

    /** Fails because the figures cannot be compared. */
    static ToleranceResult incomparable(Finding reason) {
        return new ToleranceResult(BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(reason));
    }

    static Finding explained(Finding finding, BigDecimal over, BigDecimal allowed) {
        return finding.with("over", over.toPlainString()).with("allowed", allowed.toPlainString());
    }
}
