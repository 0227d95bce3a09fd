package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.WireCode;

/**
 * State of a fiscal period (W06).
 *
 * <pre>{@code
 * PeriodState.OPEN.code();   // OPEN
 * }</pre>
 */
public enum PeriodState implements WireCode {
    /** All modules post. */
    OPEN("OPEN"),
    /** Only the general ledger posts. */
    SUBLEDGERS_CUT("SUBLEDGERS_CUT"),
    /** Nothing posts until it is reopened. */
    SOFT_CLOSED("SOFT_CLOSED"),
    /** Only named users post to the general ledger. */
    REOPENED("REOPENED"),
    /** Nothing posts, ever. */
    HARD_CLOSED("HARD_CLOSED");

    private final String code;

    PeriodState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
