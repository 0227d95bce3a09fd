package io.bursar.erp.reference.master;

import io.bursar.erp.spi.WireCode;

/**
 * What a budget does when it is short.
 *
 * <pre>{@code
 * BudgetMode.BLOCK.code();   // BLOCK
 * }</pre>
 */
public enum BudgetMode implements WireCode {
    /** It warns and lets pass. */
    WARN("WARN"),
    /** It refuses beyond the allowed overrun. */
    BLOCK("BLOCK");

    private final String code;

    BudgetMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
