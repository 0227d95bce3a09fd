package io.bursar.model.money;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Currency;
import java.util.Map;

/**
 * An amount that its currency cannot express: too many decimals or digits. Readers turn it into a finding.
 *
 * <pre>{@code
 * Money.usd("10.005");   // throws it: a dollar has two decimals
 * }</pre>
 */
public final class InvalidAmountException extends BursarException {

    private static final long serialVersionUID = 1L;

    InvalidAmountException(String message, int found, Currency currency) {
        super(
                FailureCode.INVALID_AMOUNT,
                message,
                Map.of("found", Integer.toString(found), "currency", currency.getCurrencyCode()));
    }
}
