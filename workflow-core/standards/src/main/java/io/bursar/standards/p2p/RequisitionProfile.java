package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Computed from category and amount. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionProfile.ofCode("ROUTINE");
 * }</pre>
 */
public enum RequisitionProfile {
    /** The code {@code ROUTINE}. */
    ROUTINE("ROUTINE"),
    /** The code {@code CATALOG_LOW_RISK}. */
    CATALOG_LOW_RISK("CATALOG_LOW_RISK"),
    /** The code {@code SERVICES}. */
    SERVICES("SERVICES"),
    /** The code {@code CAPITAL}. */
    CAPITAL("CAPITAL"),
    /** The code {@code IT_SOFTWARE}. */
    IT_SOFTWARE("IT_SOFTWARE"),
    /** The code {@code PHARMACY_RX}. */
    PHARMACY_RX("PHARMACY_RX"),
    /** The code {@code CONTROLLED_CII}. */
    CONTROLLED_CII("CONTROLLED_CII"),
    /** The code {@code EMERGENCY}. */
    EMERGENCY("EMERGENCY"),
    /** The code {@code CONTINGENT}. */
    CONTINGENT("CONTINGENT");

    private final String code;

    RequisitionProfile(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static RequisitionProfile ofCode(String code) {
        for (RequisitionProfile value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("RequisitionProfile");
    }
}
