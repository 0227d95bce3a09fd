package io.bursar.controls.tolerance;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * The price of one invoice line beside the price that was ordered (controls §5). The difference is money, so it is
 * rounded once, here at line level; the limit it is held against is not.
 *
 * <pre>{@code
 * new PriceComparison(UnitPrice.of("12.30", "USD"), UnitPrice.of("12.00", "USD"), new BigDecimal("100"))
 *     .within(rule).passed();   // false: 30.00 over, 24.00 allowed
 * }</pre>
 *
 * @param invoiced the price the supplier bills
 * @param ordered the price on the purchase order, per the same unit and in the same currency
 * @param quantity how much is billed
 */
public record PriceComparison(UnitPrice invoiced, UnitPrice ordered, BigDecimal quantity) {

    /** A price this many percent below the ordered one passes but is told. */
    public static final BigDecimal REMARKABLE_FAVOR_PERCENT = BigDecimal.TEN;

    /** Checks the digits of the quantity. */
    public PriceComparison {
        Objects.requireNonNull(invoiced, "invoiced");
        Objects.requireNonNull(ordered, "ordered");
        quantity = new DecimalValue(quantity).value();
    }

    /**
     * Passes when the line costs at most the allowed amount more; fails with {@code CURRENCY_MISMATCH} across
     * currencies.
     */
    public ToleranceResult within(ToleranceRule rule) {
        Currency agreed = SameCurrency.of(ordered.currency(), rule.absolute().currency());
        Currency currency = SameCurrency.of(invoiced.currency(), agreed);
        if (quantity.signum() <= 0) {
            return ToleranceResult.incomparable(
                    Finding.error("INV_QTY_ORDERED", "A billed line needs a quantity above zero"));
        }
        BigDecimal line = ordered.amount().multiply(quantity);
        Money over = Money.rounded(invoiced.amount().multiply(quantity).subtract(line), currency);
        BigDecimal allowed = rule.allowedOn(line);
        ToleranceResult result = ToleranceResult.compare(
                over.amount(),
                allowed,
                Finding.error("INV_PRICE", "The billed price is above the ordered one and its tolerance"));
        BigDecimal remarkable = line.multiply(REMARKABLE_FAVOR_PERCENT).movePointLeft(2);
        boolean favor = over.amount().negate().compareTo(remarkable) > 0;
        return favor ? new ToleranceResult(over.amount(), allowed, true, List.of(favor(over, line))) : result;
    }

    private static Finding favor(Money over, BigDecimal line) {
        return Finding.info("INV_PRICE_FAVOR", "The billed price is far below the ordered one")
                .with("over", over.amount().toPlainString())
                .with("ordered", line.toPlainString());
    }
}
