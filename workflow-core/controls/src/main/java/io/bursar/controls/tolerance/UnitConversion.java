package io.bursar.controls.tolerance;

import java.math.BigInteger;

/**
 * How many of one unit make one of another, exactly.
 *
 * <pre>{@code
 * UnitConversion.of(1, "CS", 24, "EA");   // one case is 24 each
 * UnitConversion.of(3, "EA", 1, "PK");
 * }</pre>
 *
 * @param from the unit that is converted
 * @param to the unit it becomes
 * @param factor how many of the second one of the first is, above zero
 */
public record UnitConversion(String from, String to, Rational factor) {

    /** Refuses a factor that is not above zero, and a unit converted to itself. */
    public UnitConversion {
        if (factor.numerator().signum() <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("A conversion joins two units by a factor above zero");
        }
    }

    /** So many of one unit are so many of another. */
    public static UnitConversion of(long fromAmount, String from, long toAmount, String to) {
        return new UnitConversion(from, to, new Rational(BigInteger.valueOf(toAmount), BigInteger.valueOf(fromAmount)));
    }

    /** The way back. */
    public UnitConversion inverse() {
        return new UnitConversion(to, from, new Rational(factor.denominator(), factor.numerator()));
    }
}
