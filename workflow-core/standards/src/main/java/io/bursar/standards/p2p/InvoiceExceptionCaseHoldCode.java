package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Which hold. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseHoldCode.ofCode("INV_PRICE");
 * }</pre>
 */
public enum InvoiceExceptionCaseHoldCode {
    /** The code {@code INV_PRICE}. */
    INV_PRICE("INV_PRICE"),
    /** The code {@code INV_QTY_ORDERED}. */
    INV_QTY_ORDERED("INV_QTY_ORDERED"),
    /** The code {@code INV_QTY_RECEIVED}. */
    INV_QTY_RECEIVED("INV_QTY_RECEIVED"),
    /** The code {@code INV_NO_RECEIPT}. */
    INV_NO_RECEIPT("INV_NO_RECEIPT"),
    /** The code {@code INV_PO_MISSING}. */
    INV_PO_MISSING("INV_PO_MISSING"),
    /** The code {@code INV_PO_CLOSED}. */
    INV_PO_CLOSED("INV_PO_CLOSED"),
    /** The code {@code INV_DUPLICATE}. */
    INV_DUPLICATE("INV_DUPLICATE"),
    /** The code {@code INV_SUPPLIER_MISMATCH}. */
    INV_SUPPLIER_MISMATCH("INV_SUPPLIER_MISMATCH"),
    /** The code {@code INV_BANK_CHANGED}. */
    INV_BANK_CHANGED("INV_BANK_CHANGED"),
    /** The code {@code INV_TAX}. */
    INV_TAX("INV_TAX"),
    /** The code {@code INV_FREIGHT}. */
    INV_FREIGHT("INV_FREIGHT"),
    /** The code {@code INV_UOM}. */
    INV_UOM("INV_UOM"),
    /** The code {@code INV_CODING}. */
    INV_CODING("INV_CODING"),
    /** The code {@code INV_BUDGET}. */
    INV_BUDGET("INV_BUDGET"),
    /** The code {@code INV_PERIOD_CLOSED}. */
    INV_PERIOD_CLOSED("INV_PERIOD_CLOSED"),
    /** The code {@code INV_UNREADABLE}. */
    INV_UNREADABLE("INV_UNREADABLE"),
    /** The code {@code INV_SUPPLIER_BLOCKED}. */
    INV_SUPPLIER_BLOCKED("INV_SUPPLIER_BLOCKED");

    private final String code;

    InvoiceExceptionCaseHoldCode(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCaseHoldCode ofCode(String code) {
        for (InvoiceExceptionCaseHoldCode value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCaseHoldCode");
    }
}
