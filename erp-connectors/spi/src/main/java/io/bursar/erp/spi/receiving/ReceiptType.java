package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.WireCode;

/**
 * What kind of receipt it is (canonical W03); a return to a supplier is a document of its own.
 *
 * <pre>{@code
 * request.type() == ReceiptType.SERVICE;
 * }</pre>
 */
public enum ReceiptType implements WireCode {
    /** Goods that came to a dock or a desk. */
    GOODS("GOODS"),
    /** A service that was accepted for a period. */
    SERVICE("SERVICE"),
    /** Goods of the supplier that were taken from consignment. */
    CONSIGNMENT_USE("CONSIGNMENT_USE");

    private final String code;

    ReceiptType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
