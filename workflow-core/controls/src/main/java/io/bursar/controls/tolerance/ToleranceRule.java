package io.bursar.controls.tolerance;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Two limits at once: a percentage and an amount, of which the lesser holds (controls §5, both-limits rule). Setting
 * one to zero leaves no tolerance; it does not switch the check off.
 *
 * <pre>{@code
 * ToleranceRule price = new ToleranceRule(new BigDecimal("2"), Money.usd("100.00"));
 * price.allowedOn(new BigDecimal("1200"));   // 24.00
 * }</pre>
 *
 * @param percent the percentage: 2 means 2 %
 * @param absolute the amount
 */
public record ToleranceRule(BigDecimal percent, Money absolute) {

    /** Refuses limits below zero. */
    public ToleranceRule {
        percent = new DecimalValue(percent).value();
        Objects.requireNonNull(absolute, "absolute");
        if (percent.signum() < 0 || absolute.isNegative()) {
            throw new IllegalArgumentException("A tolerance cannot be negative");
        }
    }

    /** What may be exceeded on a base in the currency of the amount: the lesser of both limits, not rounded. */
    public BigDecimal allowedOn(BigDecimal base) {
        return percent.movePointLeft(2).multiply(base.abs()).min(absolute.amount());
    }
}
