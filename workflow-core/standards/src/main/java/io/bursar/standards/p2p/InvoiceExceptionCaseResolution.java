package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * How it was resolved. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseResolution.ofCode("ACCEPT_VARIANCE");
 * }</pre>
 */
public enum InvoiceExceptionCaseResolution {
    /** The code {@code ACCEPT_VARIANCE}. */
    ACCEPT_VARIANCE("ACCEPT_VARIANCE"),
    /** The code {@code PO_CHANGE}. */
    PO_CHANGE("PO_CHANGE"),
    /** The code {@code RECEIPT_POSTED}. */
    RECEIPT_POSTED("RECEIPT_POSTED"),
    /** The code {@code CREDIT_REQUESTED}. */
    CREDIT_REQUESTED("CREDIT_REQUESTED"),
    /** The code {@code SHORT_PAY}. */
    SHORT_PAY("SHORT_PAY"),
    /** The code {@code RECODE}. */
    RECODE("RECODE"),
    /** The code {@code LINK_PO}. */
    LINK_PO("LINK_PO"),
    /** The code {@code DUPLICATE_CANCEL}. */
    DUPLICATE_CANCEL("DUPLICATE_CANCEL"),
    /** The code {@code RETURN_TO_SUPPLIER}. */
    RETURN_TO_SUPPLIER("RETURN_TO_SUPPLIER"),
    /** The code {@code MASTER_FIX}. */
    MASTER_FIX("MASTER_FIX"),
    /** The code {@code CONFIRMED_DISTINCT}. */
    CONFIRMED_DISTINCT("CONFIRMED_DISTINCT");

    private final String code;

    InvoiceExceptionCaseResolution(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCaseResolution ofCode(String code) {
        for (InvoiceExceptionCaseResolution value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCaseResolution");
    }
}
