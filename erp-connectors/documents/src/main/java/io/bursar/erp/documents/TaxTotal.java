package io.bursar.erp.documents;

import io.bursar.model.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * All tax of a document, in the document currency.
 *
 * <pre>{@code
 * document.tax().amount();   // 331.25 EUR
 * }</pre>
 *
 * @param amount the sum; zero where the document states no tax
 * @param subtotals the tax per category
 */
public record TaxTotal(Money amount, List<TaxSubtotal> subtotals) {

    /** Refuses nulls and copies the subtotals. */
    public TaxTotal {
        Objects.requireNonNull(amount, "amount");
        subtotals = List.copyOf(subtotals);
    }
}
