package io.bursar.definition.sample;

import io.bursar.definition.payload.PayloadFields;

/**
 * The field {@code profile}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * PurchaseProfile.ofCode("ROUTINE");
 * }</pre>
 */
public enum PurchaseProfile {
    /** The code {@code ROUTINE}. */
    ROUTINE("ROUTINE"),
    /** The code {@code CAPITAL}. */
    CAPITAL("CAPITAL");

    private final String code;

    PurchaseProfile(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static PurchaseProfile ofCode(String code) {
        for (PurchaseProfile value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("PurchaseProfile");
    }
}
