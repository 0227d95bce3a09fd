package io.bursar.definition.yaml;

import io.bursar.model.money.InvalidAmountException;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and amounts as they are written in definitions, guards and policies.
 *
 * <pre>{@code
 * Literals.money("500.00 USD");   // Optional[500.00 USD]
 * }</pre>
 */
public final class Literals {

    private static final Pattern MONEY = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Literals() {}

    /** A date such as {@code 2026-01-31}; empty when it is none. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An amount such as {@code 500.00 USD}; empty when it is none, or has decimals that its currency has not. */
    public static Optional<Money> money(String text) {
        Matcher form = MONEY.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(new BigDecimal(form.group(1)), Currency.getInstance(form.group(2))));
        } catch (IllegalArgumentException | InvalidAmountException noSuchAmount) {
            return Optional.empty();
        }
    }
}
