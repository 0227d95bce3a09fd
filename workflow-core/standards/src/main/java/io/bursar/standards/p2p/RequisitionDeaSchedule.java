package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * The schedule. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionDeaSchedule.ofCode("CII");
 * }</pre>
 */
public enum RequisitionDeaSchedule {
    /** The code {@code CII}. */
    CII("CII"),
    /** The code {@code CIII}. */
    CIII("CIII"),
    /** The code {@code CIV}. */
    CIV("CIV"),
    /** The code {@code CV}. */
    CV("CV");

    private final String code;

    RequisitionDeaSchedule(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static RequisitionDeaSchedule ofCode(String code) {
        for (RequisitionDeaSchedule value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("RequisitionDeaSchedule");
    }
}
