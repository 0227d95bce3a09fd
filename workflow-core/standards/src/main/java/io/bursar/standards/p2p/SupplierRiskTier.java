package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Computed from them. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierRiskTier.ofCode("LOW");
 * }</pre>
 */
public enum SupplierRiskTier {
    /** The code {@code LOW}. */
    LOW("LOW"),
    /** The code {@code STANDARD}. */
    STANDARD("STANDARD"),
    /** The code {@code HIGH}. */
    HIGH("HIGH");

    private final String code;

    SupplierRiskTier(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierRiskTier ofCode(String code) {
        for (SupplierRiskTier value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierRiskTier");
    }
}
