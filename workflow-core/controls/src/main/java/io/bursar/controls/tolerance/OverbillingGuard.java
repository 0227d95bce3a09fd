package io.bursar.controls.tolerance;

import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * Stops over-billing in slices: what was accepted over all invoices of an order stays within twice what one invoice may
 * exceed (controls §5, cumulative guard). Billing below the order on one invoice buys no room on another.
 *
 * <pre>{@code
 * new OverbillingGuard(Money.usd("180.00"), Money.usd("100.00")).accepts(Money.usd("20.00")).passed();   // true
 * }</pre>
 *
 * @param acceptedSoFar the over-billing accepted on the order before
 * @param singleInvoiceCap what one invoice may exceed at most
 */
public record OverbillingGuard(Money acceptedSoFar, Money singleInvoiceCap) {

    /** Refuses amounts below zero. */
    public OverbillingGuard {
        Objects.requireNonNull(acceptedSoFar, "acceptedSoFar");
        Objects.requireNonNull(singleInvoiceCap, "singleInvoiceCap");
        SameCurrency.of(acceptedSoFar, singleInvoiceCap);
        if (acceptedSoFar.isNegative() || singleInvoiceCap.isNegative()) {
            throw new IllegalArgumentException("Accepted over-billing and its cap cannot be negative");
        }
    }

    /** Passes when this over-billing and all before it are at most twice the cap; the result's over is the sum. */
    public ToleranceResult accepts(Money over) {
        Money sum = acceptedSoFar.plus(over.max(Money.zero(over.currency())));
        Money limit = singleInvoiceCap.plus(singleInvoiceCap);
        return ToleranceResult.compare(
                sum.amount(),
                limit.amount(),
                Finding.error("INV_CUMULATIVE", "The over-billing accepted on this order is used up"));
    }
}
