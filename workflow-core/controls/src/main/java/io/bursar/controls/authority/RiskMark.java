package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;

/**
 * What makes a case of high risk whatever its amount (canonical §1.16).
 *
 * <pre>{@code
 * RiskMark.ofCode("SOLE_SOURCE");
 * }</pre>
 */
public enum RiskMark {
    /** Bank details are part of it. */
    BANK_ELEMENT("BANK_ELEMENT"),
    /** A referral source benefits. */
    REFERRAL_SOURCE("REFERRAL_SOURCE"),
    /** Health information is part of it. */
    PHI("PHI"),
    /** A controlled substance is part of it. */
    CONTROLLED_SUBSTANCE("CONTROLLED_SUBSTANCE"),
    /** Only one supplier was asked. */
    SOLE_SOURCE("SOLE_SOURCE"),
    /** The other side is foreign or related. */
    FOREIGN_OR_RELATED_PARTY("FOREIGN_OR_RELATED_PARTY"),
    /** Privileged access is granted. */
    PRIVILEGED_ACCESS("PRIVILEGED_ACCESS");

    private final String code;

    RiskMark(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The mark of a code; an unknown code is an illegal argument. */
    public static RiskMark ofCode(String code) {
        return StoredFields.coded(values(), RiskMark::code, code);
    }
}
