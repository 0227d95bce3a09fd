package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;

/**
 * What kind of commitment a limit is about: the columns of the delegation of financial authority (controls §2).
 *
 * <pre>{@code
 * CommitmentType.ofCode("OPEX_BUDGETED").code();   // OPEX_BUDGETED
 * }</pre>
 */
public enum CommitmentType {
    /** Operating expense with budget. */
    OPEX_BUDGETED("OPEX_BUDGETED"),
    /** Operating expense that exceeds its budget. */
    OPEX_UNBUDGETED("OPEX_UNBUDGETED"),
    /** Capital expenditure. */
    CAPITAL("CAPITAL"),
    /** A contract, at its total value over all years and renewals. */
    CONTRACT("CONTRACT"),
    /** Contingent labour. */
    CONTINGENT("CONTINGENT"),
    /** Payroll and pay changes. */
    PAYROLL("PAYROLL"),
    /** A receivable or stock value given up. */
    WRITE_OFF("WRITE_OFF"),
    /** Budget moved between cost centres. */
    BUDGET_TRANSFER("BUDGET_TRANSFER");

    private final String code;

    CommitmentType(String code) {
        this.code = code;
    }

    /** The stable code used in policy files and stored data. */
    public String code() {
        return code;
    }

    /** The type of a code; an unknown code is an illegal argument. */
    public static CommitmentType ofCode(String code) {
        return StoredFields.coded(values(), CommitmentType::code, code);
    }
}
