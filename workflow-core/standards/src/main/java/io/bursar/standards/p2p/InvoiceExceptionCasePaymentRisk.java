package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What is at stake while it waits. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCasePaymentRisk.ofCode("NONE");
 * }</pre>
 */
public enum InvoiceExceptionCasePaymentRisk {
    /** The code {@code NONE}. */
    NONE("NONE"),
    /** The code {@code DISCOUNT}. */
    DISCOUNT("DISCOUNT"),
    /** The code {@code LATE_FEE}. */
    LATE_FEE("LATE_FEE"),
    /** The code {@code CRITICAL_SUPPLIER}. */
    CRITICAL_SUPPLIER("CRITICAL_SUPPLIER");

    private final String code;

    InvoiceExceptionCasePaymentRisk(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCasePaymentRisk ofCode(String code) {
        for (InvoiceExceptionCasePaymentRisk value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCasePaymentRisk");
    }
}
