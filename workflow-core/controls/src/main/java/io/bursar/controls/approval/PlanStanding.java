package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;

/**
 * How a whole plan stands.
 *
 * <pre>{@code
 * ApprovalState.evaluate(plan, decisions, digest).standing() == PlanStanding.COMPLETE;
 * }</pre>
 */
public enum PlanStanding {
    /** A stage remains. */
    PENDING("PENDING"),
    /** Every stage is satisfied and the authority, people and signatures suffice. */
    COMPLETE("COMPLETE"),
    /** A mandatory stage was rejected. */
    REJECTED("REJECTED"),
    /** Nothing remains to be asked and yet it is not complete; the findings say why. */
    BLOCKED("BLOCKED");

    private final String code;

    PlanStanding(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The standing of a code; an unknown code is an illegal argument. */
    public static PlanStanding ofCode(String code) {
        return StoredFields.coded(values(), PlanStanding::code, code);
    }
}
