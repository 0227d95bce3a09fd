package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * In what condition. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingLineCondition.ofCode("OK");
 * }</pre>
 */
public enum ReceivingLineCondition {
    /** The code {@code OK}. */
    OK("OK"),
    /** The code {@code DAMAGED}. */
    DAMAGED("DAMAGED"),
    /** The code {@code WRONG_ITEM}. */
    WRONG_ITEM("WRONG_ITEM"),
    /** The code {@code TEMP_EXCURSION}. */
    TEMP_EXCURSION("TEMP_EXCURSION");

    private final String code;

    ReceivingLineCondition(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static ReceivingLineCondition ofCode(String code) {
        for (ReceivingLineCondition value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("ReceivingLineCondition");
    }
}
