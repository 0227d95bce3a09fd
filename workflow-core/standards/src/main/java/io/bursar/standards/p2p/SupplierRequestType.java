package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What is asked for. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierRequestType.ofCode("ONBOARD");
 * }</pre>
 */
public enum SupplierRequestType {
    /** The code {@code ONBOARD}. */
    ONBOARD("ONBOARD"),
    /** The code {@code CHANGE}. */
    CHANGE("CHANGE"),
    /** The code {@code BANK_CHANGE}. */
    BANK_CHANGE("BANK_CHANGE"),
    /** The code {@code BLOCK}. */
    BLOCK("BLOCK"),
    /** The code {@code REACTIVATE}. */
    REACTIVATE("REACTIVATE");

    private final String code;

    SupplierRequestType(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierRequestType ofCode(String code) {
        for (SupplierRequestType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierRequestType");
    }
}
