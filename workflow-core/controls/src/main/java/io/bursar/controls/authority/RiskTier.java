package io.bursar.controls.authority;

import io.bursar.controls.internal.StoredFields;

/**
 * How much care a case needs; it drives the route (canonical §1.16). A facility may only raise it.
 *
 * <pre>{@code
 * RiskTier tier = RiskAssessment.of(table, facts);
 * tier.raisedTo(RiskTier.HIGH);   // never lower
 * }</pre>
 */
public enum RiskTier {
    /** Routine: catalogue, contract price or unmodified template, within the lowest limit. */
    LOW("LOW", 0),
    /** Everything between. */
    STANDARD("STANDARD", 1),
    /** Above the director's limit, or marked. */
    HIGH("HIGH", 2);

    private final String code;
    private final int rank;

    RiskTier(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The higher of this tier and a floor. */
    public RiskTier raisedTo(RiskTier floor) {
        return floor.rank > rank ? floor : this;
    }

    /** The tier of a code; an unknown code is an illegal argument. */
    public static RiskTier ofCode(String code) {
        return StoredFields.coded(values(), RiskTier::code, code);
    }
}
