package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.WireCode;

/**
 * Where a payment stands.
 *
 * <pre>{@code
 * PaymentState.RELEASED.code();   // RELEASED
 * }</pre>
 */
public enum PaymentState implements WireCode {
    /** In a run that is not released. */
    PREPARED("PREPARED"),
    /** Released; may be stopped until the bank cut-off. */
    RELEASED("RELEASED"),
    /** Past the cut-off: the bank has it. */
    PAID("PAID"),
    /** On a bank statement. */
    CLEARED("CLEARED"),
    /** Stopped before the cut-off. */
    STOPPED("STOPPED"),
    /** Came back from the bank. */
    RETURNED("RETURNED");

    private final String code;

    PaymentState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
