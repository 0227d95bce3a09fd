package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * How it is matched. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceMatchType.ofCode("THREE_WAY_AFTER_GR");
 * }</pre>
 */
public enum InvoiceMatchType {
    /** The code {@code THREE_WAY_AFTER_GR}. */
    THREE_WAY_AFTER_GR("THREE_WAY_AFTER_GR"),
    /** The code {@code THREE_WAY_BEFORE_GR}. */
    THREE_WAY_BEFORE_GR("THREE_WAY_BEFORE_GR"),
    /** The code {@code TWO_WAY}. */
    TWO_WAY("TWO_WAY"),
    /** The code {@code CONSIGNMENT}. */
    CONSIGNMENT("CONSIGNMENT"),
    /** The code {@code NON_PO}. */
    NON_PO("NON_PO");

    private final String code;

    InvoiceMatchType(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceMatchType ofCode(String code) {
        for (InvoiceMatchType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceMatchType");
    }
}
