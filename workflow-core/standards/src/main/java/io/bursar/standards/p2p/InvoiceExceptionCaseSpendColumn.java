package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * The column of the authority table that is tested. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseSpendColumn.ofCode("OPEX_BUDGETED");
 * }</pre>
 */
public enum InvoiceExceptionCaseSpendColumn {
    /** The code {@code OPEX_BUDGETED}. */
    OPEX_BUDGETED("OPEX_BUDGETED"),
    /** The code {@code OPEX_UNBUDGETED}. */
    OPEX_UNBUDGETED("OPEX_UNBUDGETED"),
    /** The code {@code CAPITAL}. */
    CAPITAL("CAPITAL"),
    /** The code {@code CONTINGENT}. */
    CONTINGENT("CONTINGENT");

    private final String code;

    InvoiceExceptionCaseSpendColumn(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCaseSpendColumn ofCode(String code) {
        for (InvoiceExceptionCaseSpendColumn value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCaseSpendColumn");
    }
}
