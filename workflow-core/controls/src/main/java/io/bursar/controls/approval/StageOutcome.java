package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;

/**
 * How a stage stands.
 *
 * <pre>{@code
 * evaluation.stage(1).outcome() == StageOutcome.SATISFIED;
 * }</pre>
 */
public enum StageOutcome {
    /** An earlier group is not finished. */
    WAITING("WAITING"),
    /** Its people are asked now. */
    OPEN("OPEN"),
    /** Approved by as many as it needs. */
    SATISFIED("SATISFIED"),
    /** Rejected. */
    REJECTED("REJECTED"),
    /** Too few people are left who may decide: somebody must take a seat over. */
    UNFILLABLE("UNFILLABLE");

    private final String code;

    StageOutcome(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The outcome of a code; an unknown code is an illegal argument. */
    public static StageOutcome ofCode(String code) {
        return StoredFields.coded(values(), StageOutcome::code, code);
    }
}
