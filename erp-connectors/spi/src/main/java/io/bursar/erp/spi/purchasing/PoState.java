package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.WireCode;

/**
 * Where an order stands in the system of record.
 *
 * <pre>{@code
 * PoState.OPEN.code();   // OPEN
 * }</pre>
 */
public enum PoState implements WireCode {
    /** More may be received or billed. */
    OPEN("OPEN"),
    /** No more goods are to come; what came may still be billed. */
    CLOSED("CLOSED"),
    /** Withdrawn before anything came. */
    CANCELLED("CANCELLED");

    private final String code;

    PoState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
