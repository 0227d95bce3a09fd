package io.bursar.model.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * The price of one unit, which may be finer than the currency's minor unit (a glove at 0.0425). It becomes
 * {@link Money} only when multiplied by a quantity, rounded once at line level (controls §5).
 *
 * <pre>{@code
 * UnitPrice.of("12.20", "USD").times(new BigDecimal("100"));   // 1220.00 USD
 * }</pre>
 *
 * @param amount the price of one unit, at most {@value #MAX_DECIMALS} decimals
 * @param currency the ISO 4217 currency
 */
public record UnitPrice(BigDecimal amount, Currency currency) {

    /** Most decimals a unit price may have. */
    public static final int MAX_DECIMALS = 6;

    /** Checks decimals and digits; trailing zeros carry no meaning and are dropped. */
    public UnitPrice {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.precision() - amount.scale() > Money.MAX_INTEGER_DIGITS) {
            throw new InvalidAmountException("An amount has too many digits", amount.precision(), currency);
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
        if (amount.scale() > MAX_DECIMALS) {
            throw new InvalidAmountException("A unit price has too many decimals", amount.scale(), currency);
        }
    }

    /** Reads a price such as {@code "0.0425"} in a currency such as {@code "USD"}. */
    public static UnitPrice of(String amount, String currencyCode) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The line amount for a quantity, rounded HALF_UP to the minor unit. */
    public Money times(BigDecimal quantity) {
        return Money.rounded(amount.multiply(quantity), currency);
    }

    /** For example {@code 0.0425 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
