package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What it says. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierScreeningResult.ofCode("CLEAR");
 * }</pre>
 */
public enum SupplierScreeningResult {
    /** The code {@code CLEAR}. */
    CLEAR("CLEAR"),
    /** The code {@code POSSIBLE_MATCH}. */
    POSSIBLE_MATCH("POSSIBLE_MATCH"),
    /** The code {@code CONFIRMED}. */
    CONFIRMED("CONFIRMED");

    private final String code;

    SupplierScreeningResult(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierScreeningResult ofCode(String code) {
        for (SupplierScreeningResult value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierScreeningResult");
    }
}
