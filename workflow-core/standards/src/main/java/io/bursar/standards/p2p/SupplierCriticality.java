package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Whether care depends on it. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierCriticality.ofCode("STANDARD");
 * }</pre>
 */
public enum SupplierCriticality {
    /** The code {@code STANDARD}. */
    STANDARD("STANDARD"),
    /** The code {@code CRITICAL_CARE}. */
    CRITICAL_CARE("CRITICAL_CARE");

    private final String code;

    SupplierCriticality(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierCriticality ofCode(String code) {
        for (SupplierCriticality value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierCriticality");
    }
}
