package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What kind of receipt it is. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingReceiptType.ofCode("GOODS");
 * }</pre>
 */
public enum ReceivingReceiptType {
    /** The code {@code GOODS}. */
    GOODS("GOODS"),
    /** The code {@code SERVICE}. */
    SERVICE("SERVICE"),
    /** The code {@code CONSIGNMENT_USE}. */
    CONSIGNMENT_USE("CONSIGNMENT_USE"),
    /** The code {@code RETURN}. */
    RETURN("RETURN");

    private final String code;

    ReceivingReceiptType(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static ReceivingReceiptType ofCode(String code) {
        for (ReceivingReceiptType value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("ReceivingReceiptType");
    }
}
