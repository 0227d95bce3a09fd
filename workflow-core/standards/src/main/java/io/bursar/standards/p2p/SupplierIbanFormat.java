package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What the validator said when the IBAN was tokenised. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierIbanFormat.ofCode("VALID");
 * }</pre>
 */
public enum SupplierIbanFormat {
    /** The code {@code VALID}. */
    VALID("VALID"),
    /** The code {@code INVALID}. */
    INVALID("INVALID");

    private final String code;

    SupplierIbanFormat(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierIbanFormat ofCode(String code) {
        for (SupplierIbanFormat value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierIbanFormat");
    }
}
