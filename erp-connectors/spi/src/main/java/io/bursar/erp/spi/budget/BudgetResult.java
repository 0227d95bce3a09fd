package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.WireCode;

/**
 * What a budget says to an amount (canonical §1.16).
 *
 * <pre>{@code
 * BudgetResult.BLOCK.code();   // BLOCK
 * }</pre>
 */
public enum BudgetResult implements WireCode {
    /** Enough is available. */
    OK("OK"),
    /** Short, but within the allowed overrun or only warning. */
    WARN("WARN"),
    /** Short beyond the allowed overrun. */
    BLOCK("BLOCK");

    private final String code;

    BudgetResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
