package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Kind of tax number. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierTinType.ofCode("EIN");
 * }</pre>
 */
public enum SupplierTinType {
    /** The code {@code EIN}. */
    EIN("EIN"),
    /** The code {@code SSN}. */
    SSN("SSN"),
    /** The code {@code ITIN}. */
    ITIN("ITIN"),
    /** The code {@code FOREIGN}. */
    FOREIGN("FOREIGN");

    private final String code;

    SupplierTinType(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierTinType ofCode(String code) {
        for (SupplierTinType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierTinType");
    }
}
