package io.bursar.examples.intake;

import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities and prices: exact decimals within limits, or a finding. */
final class Amounts {

    /** Plain decimals only: an exponent makes a short text a number nobody can hold. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]{1," + IntakeLimits.MAX_INTEGER_DIGITS + "}(\\.[0-9]{1,30})?");

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");

    private Amounts() {}

    static BigDecimal quantity(FieldReader fields, String field) {
        Optional<BigDecimal> quantity =
                decimal(fields, field, fields.number(field), IntakeLimits.MAX_QUANTITY_DECIMALS);
        if (quantity.isPresent() && quantity.get().signum() <= 0) {
            fields.report(IntakeProblem.NOT_POSITIVE, field);
        }
        return quantity.orElse(BigDecimal.ONE);
    }

    static UnitPrice price(FieldReader fields, String field, Currency currency) {
        Optional<BigDecimal> price = decimal(fields, field, fields.number(field), UnitPrice.MAX_DECIMALS);
        if (price.isPresent() && price.get().signum() < 0) {
            fields.report(IntakeProblem.NEGATIVE_PRICE, field);
        }
        return new UnitPrice(price.orElse(BigDecimal.ZERO), currency);
    }

    /** A line number, from one; the given one where the file has none. */
    static int count(FieldReader fields, String field, int otherwise) {
        Optional<String> digits = fields.optionalNumber(field);
        if (digits.isEmpty()) {
            return otherwise;
        }
        if (!COUNT.matcher(digits.get()).matches()) {
            fields.report(IntakeProblem.INVALID_NUMBER, field);
            return otherwise;
        }
        return Integer.parseInt(digits.get());
    }

    private static Optional<BigDecimal> decimal(
            FieldReader fields, String field, Optional<String> digits, int decimals) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(digits.get()).matches()) {
            fields.report(IntakeProblem.INVALID_NUMBER, field);
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits.get());
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > decimals) {
            fields.reportLimit(IntakeProblem.TOO_MANY_DECIMALS, field, decimals);
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
