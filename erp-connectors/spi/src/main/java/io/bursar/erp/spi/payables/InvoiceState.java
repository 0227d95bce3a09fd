package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.WireCode;

/**
 * Where a posted invoice stands.
 *
 * <pre>{@code
 * InvoiceState.POSTED.code();   // POSTED
 * }</pre>
 */
public enum InvoiceState implements WireCode {
    /** Open, to be paid. */
    POSTED("POSTED"),
    /** In a payment run that is not settled. */
    SCHEDULED("SCHEDULED"),
    /** Paid; the bank has not confirmed it yet. */
    PAID("PAID"),
    /** Paid and on a bank statement. */
    CLEARED("CLEARED"),
    /** Taken back. */
    REVERSED("REVERSED");

    private final String code;

    InvoiceState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
