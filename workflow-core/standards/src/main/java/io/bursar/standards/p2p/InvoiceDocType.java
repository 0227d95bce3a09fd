package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What kind of document it is. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceDocType.ofCode("INVOICE");
 * }</pre>
 */
public enum InvoiceDocType {
    /** The code {@code INVOICE}. */
    INVOICE("INVOICE"),
    /** The code {@code CREDIT}. */
    CREDIT("CREDIT"),
    /** The code {@code DEBIT}. */
    DEBIT("DEBIT"),
    /** The code {@code PREPAYMENT}. */
    PREPAYMENT("PREPAYMENT");

    private final String code;

    InvoiceDocType(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceDocType ofCode(String code) {
        for (InvoiceDocType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceDocType");
    }
}
