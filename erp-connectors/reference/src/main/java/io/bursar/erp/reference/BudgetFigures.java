package io.bursar.erp.reference;

import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * Where a budget stands.
 *
 * <pre>{@code
 * erp.books().budget("CC-ICU", "SUPPLIES", "2026-03").orElseThrow().available();
 * }</pre>
 *
 * @param amount what may be spent
 * @param reserved held by open reservations
 * @param committed open commitments of orders
 * @param actual posted
 */
public record BudgetFigures(Money amount, Money reserved, Money committed, Money actual) {

    /** Refuses nulls. */
    public BudgetFigures {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reserved, "reserved");
        Objects.requireNonNull(committed, "committed");
        Objects.requireNonNull(actual, "actual");
    }

    /** What may still be reserved. */
    public Money available() {
        return amount.minus(reserved).minus(committed).minus(actual);
    }
}
