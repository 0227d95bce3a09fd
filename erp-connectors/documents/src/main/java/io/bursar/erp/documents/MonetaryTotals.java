package io.bursar.erp.documents;

import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * The totals as the document states them; what it leaves out is zero.
 *
 * <pre>{@code
 * document.totals().payable();   // 1656.25 EUR
 * }</pre>
 *
 * @param lineExtension sum of the line amounts
 * @param taxExclusive lines less allowances plus charges
 * @param taxInclusive the same with tax
 * @param allowances sum of the document's allowances
 * @param charges sum of the document's charges
 * @param prepaid what was paid before
 * @param rounding what rounding adds
 * @param payable what is asked for
 */
public record MonetaryTotals(
        Money lineExtension,
        Money taxExclusive,
        Money taxInclusive,
        Money allowances,
        Money charges,
        Money prepaid,
        Money rounding,
        Money payable) {

    /** Refuses nulls. */
    public MonetaryTotals {
        Objects.requireNonNull(lineExtension, "lineExtension");
        Objects.requireNonNull(taxExclusive, "taxExclusive");
        Objects.requireNonNull(taxInclusive, "taxInclusive");
        Objects.requireNonNull(allowances, "allowances");
        Objects.requireNonNull(charges, "charges");
        Objects.requireNonNull(prepaid, "prepaid");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(payable, "payable");
    }
}
