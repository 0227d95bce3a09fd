package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Whose work it is. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseResolverGroup.ofCode("BUYER");
 * }</pre>
 */
public enum InvoiceExceptionCaseResolverGroup {
    /** The code {@code BUYER}. */
    BUYER("BUYER"),
    /** The code {@code RECEIVING}. */
    RECEIVING("RECEIVING"),
    /** The code {@code REQUESTER_BUYER}. */
    REQUESTER_BUYER("REQUESTER_BUYER"),
    /** The code {@code AP}. */
    AP("AP"),
    /** The code {@code SUPPLIER_MASTER}. */
    SUPPLIER_MASTER("SUPPLIER_MASTER"),
    /** The code {@code FINANCE}. */
    FINANCE("FINANCE"),
    /** The code {@code COMPLIANCE}. */
    COMPLIANCE("COMPLIANCE");

    private final String code;

    InvoiceExceptionCaseResolverGroup(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCaseResolverGroup ofCode(String code) {
        for (InvoiceExceptionCaseResolverGroup value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCaseResolverGroup");
    }
}
