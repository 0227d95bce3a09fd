package io.bursar.erp.reference.master;

import io.bursar.erp.spi.finance.PeriodState;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A fiscal period, which is a calendar month, as it is loaded. Loading it again changes its state.
 *
 * <pre>{@code
 * new PeriodMaster(PeriodMaster.LEADING_LEDGER, YearMonth.of(2026, 3), PeriodState.OPEN);
 * }</pre>
 *
 * @param ledgerId the ledger
 * @param month the month
 * @param state its state
 */
public record PeriodMaster(String ledgerId, YearMonth month, PeriodState state) {

    /** The ledger that is meant where none is named. */
    public static final String LEADING_LEDGER = "0L";

    /** Refuses nulls. */
    public PeriodMaster {
        Objects.requireNonNull(ledgerId, "ledgerId");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(state, "state");
    }

    /** A month of the leading ledger. */
    public static PeriodMaster of(YearMonth month, PeriodState state) {
        return new PeriodMaster(LEADING_LEDGER, month, state);
    }
}
