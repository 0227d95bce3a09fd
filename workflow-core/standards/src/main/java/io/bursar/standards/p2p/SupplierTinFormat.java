package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What the validator said when the number was tokenised. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierTinFormat.ofCode("VALID");
 * }</pre>
 */
public enum SupplierTinFormat {
    /** The code {@code VALID}. */
    VALID("VALID"),
    /** The code {@code PREFIX_UNKNOWN}. */
    PREFIX_UNKNOWN("PREFIX_UNKNOWN"),
    /** The code {@code INVALID}. */
    INVALID("INVALID");

    private final String code;

    SupplierTinFormat(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierTinFormat ofCode(String code) {
        for (SupplierTinFormat value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierTinFormat");
    }
}
