package io.bursar.controls.order;

import io.bursar.controls.assist.AssistMode;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far suggestions of a use case may go by definition or policy: at most a mode, and only from a score on (canonical
 * §1.12).
 *
 * <pre>{@code
 * new AssistLimit("A05", AssistMode.ADVISORY, new BigDecimal("0.80"));
 * }</pre>
 *
 * @param useCase the use case
 * @param mode at most this far
 * @param threshold from this score on, 0 to 1, inclusive
 */
public record AssistLimit(String useCase, AssistMode mode, BigDecimal threshold) {

    /** Checks the threshold. */
    public AssistLimit {
        Objects.requireNonNull(useCase, "useCase");
        Objects.requireNonNull(mode, "mode");
        if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A threshold is from zero to one");
        }
        threshold = threshold.stripTrailingZeros();
    }

    /** How far a suggestion of this score may go. */
    public AssistMode reach(BigDecimal score) {
        return score.compareTo(threshold) < 0 ? AssistMode.OFF : mode;
    }
}
