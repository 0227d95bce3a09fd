package io.bursar.ai.spi;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How sure a model says it is: an exact decimal from zero to one. A score, not a probability; what it is worth is
 * learned from reviewed outcomes (controls §9).
 *
 * <pre>{@code
 * Confidence.of("0.97").reaches(Confidence.of("0.95"));   // true: a threshold is inclusive
 * }</pre>
 *
 * @param value from 0 to 1, at most {@value #MAX_DECIMALS} decimals, without trailing zeros
 */
public record Confidence(BigDecimal value) implements Comparable<Confidence> {

    /** Most decimals; finer differences of scores mean nothing. */
    public static final int MAX_DECIMALS = 6;

    /** Surely not. */
    public static final Confidence NONE = new Confidence(BigDecimal.ZERO);

    /** As sure as can be said. */
    public static final Confidence FULL = new Confidence(BigDecimal.ONE);

    /** Checks the range and drops trailing zeros. */
    public Confidence {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0 || value.scale() > MAX_DECIMALS) {
            throw new BursarException(
                    FailureCode.INVALID_AMOUNT, "A confidence is from zero to one with at most six decimals", Map.of());
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Reads a decimal such as {@code 0.97}. */
    public static Confidence of(String decimal) {
        return new Confidence(new BigDecimal(decimal));
    }

    /** Whether this is at least a threshold. */
    public boolean reaches(Confidence threshold) {
        return compareTo(threshold) >= 0;
    }

    /** The stricter of two thresholds. */
    public Confidence stricter(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Confidence other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
