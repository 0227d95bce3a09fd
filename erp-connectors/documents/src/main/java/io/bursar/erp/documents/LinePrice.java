package io.bursar.erp.documents;

import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The price of a line, which may be stated for more than one unit (12.00 for 100 gloves).
 *
 * <pre>{@code
 * new LinePrice(UnitPrice.of("12.00", "USD"), new BigDecimal("100")).perUnit();   // 0.12 USD
 * }</pre>
 *
 * @param amount the price of the base quantity, without tax
 * @param baseQuantity how many units it is for, above zero; one where the document states none
 */
public record LinePrice(UnitPrice amount, BigDecimal baseQuantity) {

    /** Refuses a base quantity of zero or less. */
    public LinePrice {
        Objects.requireNonNull(amount, "amount");
        if (baseQuantity.signum() <= 0) {
            throw new IllegalArgumentException("A base quantity is above zero");
        }
    }

    /** The price of one unit, rounded HALF_UP to six decimals where it does not come out even. */
    public UnitPrice perUnit() {
        return new UnitPrice(
                amount.amount().divide(baseQuantity, UnitPrice.MAX_DECIMALS, RoundingMode.HALF_UP), amount.currency());
    }
}
