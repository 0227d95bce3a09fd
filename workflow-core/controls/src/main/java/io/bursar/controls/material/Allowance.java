package io.bursar.controls.material;

import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * How much a total may exceed the last approved one without a new approval: the lesser of a percentage and an amount
 * (canonical §1.6-8). Setting one to zero leaves nothing.
 *
 * <pre>{@code
 * Allowance.STANDARD.covers(Money.usd("1000.00"), Money.usd("1050.00"));   // true: 5 % is 50.00, less than 250.00
 * }</pre>
 *
 * @param percent percent of the approved total
 * @param absolute the most in any case
 */
public record Allowance(BigDecimal percent, Money absolute) {

    /** Five percent, at most USD 250. */
    public static final Allowance STANDARD = new Allowance(new BigDecimal("5"), Money.usd("250.00"));

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Refuses negative values. */
    public Allowance {
        Objects.requireNonNull(percent, "percent");
        if (percent.signum() < 0 || absolute.isNegative()) {
            throw new IllegalArgumentException("An allowance is not negative");
        }
    }

    /**
     * Whether a new total stays within the allowance over the approved one, both limits inclusive, the percentage
     * unrounded. In another currency than the allowance's there is none, until it is {@link #in} that currency.
     */
    public boolean covers(Money approved, Money proposed) {
        Money increase = proposed.minus(approved);
        if (increase.amount().signum() <= 0) {
            return true;
        }
        if (!absolute.currency().equals(approved.currency()) || increase.exceeds(absolute)) {
            return false;
        }
        BigDecimal byPercent = approved.amount().multiply(percent);
        return increase.amount().multiply(HUNDRED).compareTo(byPercent) <= 0;
    }

    /**
     * The same allowance for amounts in another currency, at the rates that their case has pinned (controls §2); none
     * at all where there is no rate.
     *
     * <pre>{@code
     * Allowance.STANDARD.in(eur, march);   // 5 %, at most what 250.00 dollars are worth in March
     * }</pre>
     */
    public Allowance in(Currency currency, ExchangeRates rates) {
        if (currency.equals(absolute.currency())) {
            return this;
        }
        Money worth = rates.limits().equals(absolute.currency())
                ? rates.in(currency, absolute).orElse(Money.zero(currency))
                : Money.zero(currency);
        return new Allowance(percent, worth);
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record().put("percent", percent).put("absolute", absolute).build();
    }

    /** Reads the stored form. */
    public static Allowance from(RecordValue stored) {
        return new Allowance(stored.decimal("percent").orElse(BigDecimal.ZERO), StoredFields.money(stored, "absolute"));
    }
}
