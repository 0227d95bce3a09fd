package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What the budget said at validation. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionBudgetResult.ofCode("OK");
 * }</pre>
 */
public enum RequisitionBudgetResult {
    /** The code {@code OK}. */
    OK("OK"),
    /** The code {@code WARN}. */
    WARN("WARN"),
    /** The code {@code BLOCK}. */
    BLOCK("BLOCK");

    private final String code;

    RequisitionBudgetResult(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static RequisitionBudgetResult ofCode(String code) {
        for (RequisitionBudgetResult value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("RequisitionBudgetResult");
    }
}
