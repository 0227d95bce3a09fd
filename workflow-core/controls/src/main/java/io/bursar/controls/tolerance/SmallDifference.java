package io.bursar.controls.tolerance;

import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A difference of an invoice small enough to write off without asking (controls §5).
 *
 * <pre>{@code
 * new SmallDifference(Money.usd("3.00"), Money.usd("1000.00")).within(Money.usd("5.00")).passed();   // true
 * }</pre>
 *
 * @param difference all that is to be written off on the invoice, either way
 * @param gross the gross amount of the invoice
 */
public record SmallDifference(Money difference, Money gross) {

    /** The share of the gross amount that is small, in percent. */
    public static final BigDecimal PERCENT = new BigDecimal("0.5");

    /** Refuses two currencies. */
    public SmallDifference {
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(gross, "gross");
        SameCurrency.of(difference, gross);
    }

    /** Passes when it is at most the amount and at most 0.5 % of gross. */
    public ToleranceResult within(Money smallDiffAbs) {
        SameCurrency.of(gross, smallDiffAbs);
        BigDecimal allowed = new ToleranceRule(PERCENT, smallDiffAbs).allowedOn(gross.amount());
        return ToleranceResult.compare(
                difference.abs().amount(),
                allowed,
                Finding.error("INV_SMALL_DIFFERENCE", "The difference is too large to be written off"));
    }
}
