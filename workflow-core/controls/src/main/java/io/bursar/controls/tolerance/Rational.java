package io.bursar.controls.tolerance;

import io.bursar.model.data.DecimalValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction, so that a case of 3 converts to thirds without loss (controls §5).
 *
 * <pre>{@code
 * Rational third = new Rational(BigInteger.ONE, BigInteger.valueOf(3));
 * third.times(Rational.of(new BigDecimal("3")));   // 1
 * }</pre>
 *
 * @param numerator what is divided
 * @param denominator by what, above zero; the fraction is kept in lowest terms
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** Nothing. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** Reduces to lowest terms. */
    public Rational {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator must be above zero");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** The same number as a fraction; fails with {@code LIMIT_EXCEEDED} for more digits than a decimal may have. */
    public static Rational of(BigDecimal decimal) {
        BigDecimal value = new DecimalValue(decimal).value();
        return new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The sum. */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** As a decimal to look at, rounded HALF_UP; never used for a decision. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** For example {@code 1/3}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
