package io.bursar.model.data;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * An exact decimal. Two decimals that are numerically equal are equal here: trailing zeros carry no meaning.
 *
 * <pre>{@code
 * new DecimalValue(new BigDecimal("2.50")).equals(new DecimalValue(new BigDecimal("2.5")));   // true
 * }</pre>
 *
 * @param value the number, without trailing zeros, scale never negative
 */
public record DecimalValue(BigDecimal value) implements DataValue {

    /** Most digits in all. */
    public static final int MAX_PRECISION = 38;

    /** Most decimals. */
    public static final int MAX_SCALE = 18;

    /** Normalises and checks the limits. */
    public DecimalValue {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < -MAX_PRECISION || value.scale() > MAX_SCALE || value.precision() > MAX_PRECISION) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A decimal has too many digits",
                    Map.of("precision", Integer.toString(value.precision()), "scale", Integer.toString(value.scale())));
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** A whole number. */
    public static DecimalValue of(long value) {
        return new DecimalValue(BigDecimal.valueOf(value));
    }

    @Override
    public Kind kind() {
        return Kind.DECIMAL;
    }
}
