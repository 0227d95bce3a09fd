package io.bursar.controls.tolerance;

import io.bursar.model.money.Money;
import java.util.Currency;

/** Amounts that are compared are in one currency: rates are pinned on the case, so two are a defect of the caller. */
final class SameCurrency {

    private SameCurrency() {}

    /** The one currency; fails with {@code CURRENCY_MISMATCH}, as a sum of the two does. */
    static Currency of(Currency one, Currency other) {
        return Money.zero(one).plus(Money.zero(other)).currency();
    }

    /** The one currency of two amounts; fails with {@code CURRENCY_MISMATCH} when there are two. */
    static Currency of(Money one, Money other) {
        return of(one.currency(), other.currency());
    }
}
