package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What the tax authority says of name and number. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierTinMatch.ofCode("MATCH");
 * }</pre>
 */
public enum SupplierTinMatch {
    /** The code {@code MATCH}. */
    MATCH("MATCH"),
    /** The code {@code MISMATCH}. */
    MISMATCH("MISMATCH"),
    /** The code {@code NOT_ISSUED}. */
    NOT_ISSUED("NOT_ISSUED");

    private final String code;

    SupplierTinMatch(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierTinMatch ofCode(String code) {
        for (SupplierTinMatch value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierTinMatch");
    }
}
