package io.bursar.controls.name;

import io.bursar.controls.tolerance.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How alike two texts are, from 0 (nothing in common) to 1 (equal), as an exact fraction: a threshold is met or not,
 * whatever the platform's floating point does.
 *
 * <pre>{@code
 * JaroWinkler.of("MARTHA", "MARHTA").shown();   // 0.9611
 * }</pre>
 *
 * @param value the exact value
 */
public record Similarity(Rational value) implements Comparable<Similarity> {

    /** Nothing in common. */
    public static final Similarity NONE = new Similarity(Rational.ZERO);

    /** Equal. */
    public static final Similarity EQUAL = new Similarity(new Rational(BigInteger.ONE, BigInteger.ONE));

    private static final int DECIMALS = 4;

    /** Refuses what is below 0 or above 1. */
    public Similarity {
        if (value.numerator().signum() < 0 || value.numerator().compareTo(value.denominator()) > 0) {
            throw new IllegalArgumentException("A similarity lies between 0 and 1");
        }
    }

    /** Whether it is at least a threshold such as 0.92, inclusive. */
    public boolean atLeast(BigDecimal threshold) {
        return value.compareTo(Rational.of(threshold)) >= 0;
    }

    /** To look at: four decimals, rounded HALF_UP. */
    public BigDecimal shown() {
        return value.rounded(DECIMALS);
    }

    @Override
    public int compareTo(Similarity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return shown().toPlainString();
    }
}
