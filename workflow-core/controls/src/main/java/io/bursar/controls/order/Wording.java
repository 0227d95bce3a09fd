package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.math.BigDecimal;
import java.util.Locale;

/** How values read in a point. */
final class Wording {

    private Wording() {}

    /** For example {@code 6,000.00 USD}. */
    static String of(Money amount) {
        return of(amount.amount()) + " " + amount.currency().getCurrencyCode();
    }

    /** For example {@code 6,000.00}. */
    static String of(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** For example {@code 6,000.00 USD}, {@code nothing} or {@code any amount}. */
    static String of(AuthorityLimit limit) {
        Money amount = limit.amount();
        if (amount != null) {
            return of(amount);
        }
        return limit.isNone() ? "nothing" : "any amount";
    }

    /** For example {@code 2 signatures of L6 or above}. */
    static String signatures(int count, AuthorityLevel level) {
        return count + " signatures of " + level.code() + " or above";
    }
}
