package io.bursar.controls.authority;

import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one unit of other currencies is worth in the currency of the limits (controls §2). An amount without a rate has
 * no worth, so that nothing is decided on it.
 *
 * <pre>{@code
 * ExchangeRates march = new ExchangeRates(usd, new TreeMap<>(Map.of("EUR", new BigDecimal("1.0850"))));
 * march.inLimits(Money.of("5000.00", "EUR"));   // 5425.00 USD
 * }</pre>
 *
 * @param limits the currency of the limits
 * @param worth one unit in that currency, by ISO 4217 code; at most {@value #MAX_CURRENCIES}
 */
public record ExchangeRates(Currency limits, SortedMap<String, BigDecimal> worth) {

    /** Most currencies with a rate. */
    public static final int MAX_CURRENCIES = 200;

    /** Most digits behind the point of a rate. */
    public static final int MAX_DECIMALS = 10;

    /** Most that one unit may be worth. */
    public static final BigDecimal MAX_WORTH = new BigDecimal("1000000");

    /**
     * Copies the rates, without zeros at their end; refuses one that is not positive, too large, too fine, or of the
     * currency of the limits.
     */
    public ExchangeRates {
        Objects.requireNonNull(limits, "limits");
        TreeMap<String, BigDecimal> plain = new TreeMap<>();
        worth.forEach((code, rate) -> plain.put(code, rate.stripTrailingZeros()));
        worth = Collections.unmodifiableSortedMap(plain);
        if (worth.size() > MAX_CURRENCIES || worth.containsKey(limits.getCurrencyCode())) {
            throw new IllegalArgumentException("Rates are of at most 200 other currencies");
        }
        worth.forEach((code, rate) -> {
            Currency.getInstance(code);
            if (!allows(rate)) {
                throw new IllegalArgumentException("A rate is above 0, at most 1000000, with at most 10 decimals");
            }
        });
    }

    /** Whether something can be a rate: above 0, at most {@link #MAX_WORTH}, with at most 10 decimals. */
    public static boolean allows(BigDecimal rate) {
        return rate.signum() > 0
                && rate.compareTo(MAX_WORTH) <= 0
                && rate.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }

    /** No other currency has a rate. */
    public static ExchangeRates none(Currency limits) {
        return new ExchangeRates(limits, Collections.emptySortedMap());
    }

    /** What one unit of a currency is worth; one for the currency of the limits, empty without a rate. */
    public Optional<BigDecimal> rate(Currency currency) {
        return currency.equals(limits)
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(worth.get(currency.getCurrencyCode()));
    }

    /** An amount in the currency of the limits, rounded HALF_UP once; empty without a rate. */
    public Optional<Money> inLimits(Money amount) {
        return rate(amount.currency()).map(rate -> Money.rounded(amount.amount().multiply(rate), limits));
    }

    /** An amount in the currency of the limits as an amount in another one, rounded HALF_UP; empty without a rate. */
    public Optional<Money> in(Currency currency, Money ofLimits) {
        return rate(currency)
                .map(rate -> Money.rounded(ofLimits.amount().divide(rate, MathContext.DECIMAL128), currency));
    }

    /** These rates with another currency's. */
    public ExchangeRates with(Currency currency, BigDecimal rate) {
        TreeMap<String, BigDecimal> more = new TreeMap<>(worth);
        more.put(currency.getCurrencyCode(), rate);
        return new ExchangeRates(limits, more);
    }

    /** The stored form: a number by currency. */
    public RecordValue toData() {
        Data.Builder stored = Data.record();
        worth.forEach(stored::put);
        return stored.build();
    }

    /** Reads the stored form. */
    public static ExchangeRates from(Currency limits, RecordValue stored) {
        TreeMap<String, BigDecimal> worth = new TreeMap<>();
        stored.fields().forEach((code, rate) -> worth.put(code, ((DecimalValue) rate).value()));
        return new ExchangeRates(limits, worth);
    }
}
