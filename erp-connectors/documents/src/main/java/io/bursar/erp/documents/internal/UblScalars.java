package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.UblRule;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values from text. What is not exactly of its type becomes a finding, never a guess. */
final class UblScalars {

    /** No exponents: {@code 1E999999999} is a number to BigDecimal and an outage to whoever scales it. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1," + DocumentLimits.MAX_INTEGER_DIGITS
            + "}(\\.[0-9]{0," + DocumentLimits.MAX_DECIMALS + "})?");

    /** An XML Schema date may carry a zone, which says nothing about the day written. */
    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private UblScalars() {}

    static Optional<BigDecimal> decimal(Node node) {
        Optional<String> text = node.value();
        if (text.isPresent() && !DECIMAL.matcher(text.get()).matches()) {
            node.report(UblRule.INVALID_NUMBER);
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    static Optional<LocalDate> date(Node node) {
        Optional<String> text = node.value();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var matcher = DATE.matcher(text.get());
        if (!matcher.matches()) {
            node.report(UblRule.INVALID_DATE);
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1)));
        } catch (DateTimeException noSuchDay) {
            node.report(UblRule.INVALID_DATE);
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(Node node) {
        String text = node.value().orElse("");
        if (text.equals("true") || text.equals("1")) {
            return Optional.of(Boolean.TRUE);
        }
        if (text.equals("false") || text.equals("0")) {
            return Optional.of(Boolean.FALSE);
        }
        node.report(UblRule.INVALID_FLAG);
        return Optional.empty();
    }

    static Optional<Money> money(Node node) {
        Currency currency = node.currency();
        int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        return amount(node, decimals).map(amount -> new Money(amount, currency));
    }

    static Optional<UnitPrice> unitPrice(Node node) {
        return amount(node, UnitPrice.MAX_DECIMALS).map(amount -> new UnitPrice(amount, node.currency()));
    }

    private static Optional<BigDecimal> amount(Node node, int decimals) {
        if (!node.currency().getCurrencyCode().equals(node.attribute("currencyID"))) {
            node.report(UblRule.CURRENCY_DIFFERS);
        }
        Optional<BigDecimal> amount = decimal(node);
        if (amount.filter(value -> value.stripTrailingZeros().scale() > decimals)
                .isPresent()) {
            node.report(UblRule.TOO_MANY_DECIMALS);
            return Optional.empty();
        }
        return amount;
    }

    /** A currency that has amounts: codes such as XXX and XAU have none. */
    static Optional<Currency> currency(String code) {
        if (!CURRENCY.matcher(code).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknownCode) {
            return Optional.empty();
        }
    }
}
