package io.bursar.erp.documents;

import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * The tax of one category.
 *
 * <pre>{@code
 * subtotal.taxable();   // 1325.00 EUR
 * }</pre>
 *
 * @param taxable what is taxed
 * @param tax the tax on it
 * @param category the category and rate
 */
public record TaxSubtotal(Money taxable, Money tax, TaxCategory category) {

    /** Refuses nulls. */
    public TaxSubtotal {
        Objects.requireNonNull(taxable, "taxable");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(category, "category");
    }
}
