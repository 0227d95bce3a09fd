package io.bursar.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, held at the currency's minor unit (USD: cents). An amount with more decimals than
 * the currency has is refused, never rounded silently; where a calculation needs rounding, {@link #rounded} says so
 * (HALF_UP, once, at line level: controls §5).
 *
 * <pre>{@code
 * Money limit = Money.of("5000.00", "USD");
 * Money.of("5000.01", "USD").exceeds(limit);   // true: a limit is inclusive
 * }</pre>
 *
 * @param amount the amount, at the scale of the currency's minor unit
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Most digits an amount may have before the decimal point. */
    public static final int MAX_INTEGER_DIGITS = 18;

    /** Checks the decimals and normalises the scale. */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int scale = Math.max(currency.getDefaultFractionDigits(), 0);
        if (amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw new InvalidAmountException("An amount has too many digits", amount.precision(), currency);
        }
        if (amount.scale() > scale) {
            BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
            if (stripped.scale() > scale) {
                throw new InvalidAmountException(
                        "An amount has more decimals than its currency", stripped.scale(), currency);
            }
        }
        amount = amount.setScale(scale, RoundingMode.UNNECESSARY);
    }

    /** Reads an amount such as {@code "1234.50"} in a currency such as {@code "USD"}. */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The amount in US dollars, the currency of the example policies. */
    public static Money usd(String amount) {
        return of(amount, "USD");
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds an unrounded calculation HALF_UP to the minor unit: the one place where rounding happens. */
    public static Money rounded(BigDecimal unrounded, Currency currency) {
        int scale = Math.max(currency.getDefaultFractionDigits(), 0);
        return new Money(unrounded.setScale(scale, RoundingMode.HALF_UP), currency);
    }

    /** The sum; both amounts must be in the same currency. */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** The difference; both amounts must be in the same currency. */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** The amount with its sign turned. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The amount without its sign. */
    public Money abs() {
        return amount.signum() < 0 ? negated() : this;
    }

    /** Whether this is strictly more than a limit: limits are inclusive (controls §2, boundary rule). */
    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    /** Whether this is below nothing. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** The larger of the two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    /** For example {@code 1234.50 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
