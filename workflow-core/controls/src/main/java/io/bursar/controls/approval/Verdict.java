package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;

/**
 * What somebody decides in a stage. A question back to the requester is no decision (canonical §1.6-7).
 *
 * <pre>{@code
 * Verdict.ofCode("APPROVE").needsReason();   // false
 * }</pre>
 */
public enum Verdict {
    /** Agrees. */
    APPROVE("APPROVE"),
    /** Refuses, with a reason. */
    REJECT("REJECT"),
    /** Does not vote. */
    ABSTAIN("ABSTAIN"),
    /** Withdraws for a conflict, with a reason. */
    RECUSE("RECUSE");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return this == REJECT || this == RECUSE;
    }

    /** Whether the person has spoken for or against. */
    public boolean speaks() {
        return this == APPROVE || this == REJECT;
    }

    /** The verdict of a code; an unknown code is an illegal argument. */
    public static Verdict ofCode(String code) {
        return StoredFields.coded(values(), Verdict::code, code);
    }
}
