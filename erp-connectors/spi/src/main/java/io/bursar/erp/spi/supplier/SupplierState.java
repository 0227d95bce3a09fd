package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.WireCode;

/**
 * Life-cycle state of a supplier in the system of record; a block is a separate flag.
 *
 * <pre>{@code
 * SupplierState.ACTIVE.code();   // ACTIVE
 * }</pre>
 */
public enum SupplierState implements WireCode {
    /** Being onboarded; may not be used yet. */
    PENDING("PENDING"),
    /** May be used. */
    ACTIVE("ACTIVE"),
    /** Retired; may not be used for new documents. */
    INACTIVE("INACTIVE");

    private final String code;

    SupplierState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
