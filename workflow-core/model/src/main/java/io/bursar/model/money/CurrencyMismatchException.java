package io.bursar.model.money;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Currency;
import java.util.Map;

/**
 * Two amounts of different currencies met in one sum: a defect of the caller, since rates are pinned on the case.
 *
 * <pre>{@code
 * Money.usd("10.00").plus(Money.of("10.00", "EUR"));   // throws it
 * }</pre>
 */
public final class CurrencyMismatchException extends BursarException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatchException(Currency left, Currency right) {
        super(
                FailureCode.CURRENCY_MISMATCH,
                "Amounts of different currencies cannot be combined",
                Map.of("left", left.getCurrencyCode(), "right", right.getCurrencyCode()));
    }
}
