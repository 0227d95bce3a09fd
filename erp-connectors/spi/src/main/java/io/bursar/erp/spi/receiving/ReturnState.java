package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.WireCode;

/**
 * Where a return stands.
 *
 * <pre>{@code
 * supplierReturn.state() == ReturnState.OPEN;
 * }</pre>
 */
public enum ReturnState implements WireCode {
    /** The supplier knows of it, and its credit is expected. */
    OPEN("OPEN"),
    /** It was taken back before the goods left. */
    CANCELLED("CANCELLED");

    private final String code;

    ReturnState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
