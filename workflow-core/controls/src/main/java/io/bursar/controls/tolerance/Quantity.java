package io.bursar.controls.tolerance;

import io.bursar.model.data.DecimalValue;
import java.math.BigDecimal;

/**
 * How much of what unit.
 *
 * <pre>{@code
 * new Quantity(new BigDecimal("4"), "CS");
 * }</pre>
 *
 * @param amount how much
 * @param unit the code of the unit, such as {@code EA} or {@code CS}
 */
public record Quantity(BigDecimal amount, String unit) {

    /** Checks the digits, and that there is a unit. */
    public Quantity {
        amount = new DecimalValue(amount).value();
        if (unit.isBlank()) {
            throw new IllegalArgumentException("A quantity needs a unit");
        }
    }

    /** For example {@code 4 CS}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
