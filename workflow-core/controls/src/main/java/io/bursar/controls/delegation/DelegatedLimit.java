package io.bursar.controls.delegation;

import io.bursar.controls.internal.StoredFields;

/**
 * How much a delegate may commit. Never more than the delegator (canonical §1.6-6); by default never more than the
 * delegate could alone either, so that a delegation moves work but creates no authority.
 *
 * <pre>{@code
 * new DelegationRules(DelegatedLimit.WITHIN_BOTH);
 * }</pre>
 */
public enum DelegatedLimit {
    /** The stricter of the delegator's and the delegate's own limit: the default. */
    WITHIN_BOTH("WITHIN_BOTH"),
    /** The delegator's limit: a delegation works like an acting appointment. */
    WITHIN_DELEGATOR("WITHIN_DELEGATOR");

    private final String code;

    DelegatedLimit(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The rule of a code; an unknown code is an illegal argument. */
    public static DelegatedLimit ofCode(String code) {
        return StoredFields.coded(values(), DelegatedLimit::code, code);
    }
}
