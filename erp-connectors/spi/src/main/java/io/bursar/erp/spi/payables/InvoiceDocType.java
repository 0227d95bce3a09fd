package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.WireCode;

/**
 * Kind of supplier document (W04).
 *
 * <pre>{@code
 * InvoiceDocType.CREDIT.code();   // CREDIT
 * }</pre>
 */
public enum InvoiceDocType implements WireCode {
    /** A bill. */
    INVOICE("INVOICE"),
    /** A credit memo; amounts are negative. */
    CREDIT("CREDIT"),
    /** An additional charge. */
    DEBIT("DEBIT"),
    /** Paid before anything came. */
    PREPAYMENT("PREPAYMENT");

    private final String code;

    InvoiceDocType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
