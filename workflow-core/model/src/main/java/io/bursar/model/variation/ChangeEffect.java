package io.bursar.model.variation;

/**
 * What a change does to controls (canonical §1.14): whether anything may pass afterwards that could not before.
 *
 * <pre>{@code
 * ChangeEffect.TIGHTENING.and(ChangeEffect.WEAKENING);   // WEAKENING
 * }</pre>
 */
public enum ChangeEffect {
    /** No decision becomes stricter or weaker. */
    NEUTRAL("NEUTRAL"),
    /** Some decision becomes stricter and none weaker. */
    TIGHTENING("TIGHTENING"),
    /** Some decision becomes weaker, or nobody can show that none does. */
    WEAKENING("WEAKENING");

    private final String code;

    ChangeEffect(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What two changes do together: one that weakens is not made good by another. */
    public ChangeEffect and(ChangeEffect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
