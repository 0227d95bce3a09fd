package io.bursar.definition.data;

/**
 * When a value may come from outside. Rows and effects of the workflow set every field; what only they set nobody hands
 * in, so that no form says of itself that it is approved, ordered or ratified.
 *
 * <pre>{@code
 * approvedTotal: { type: Money, writable: never }
 * poNumber: { type: Ref, writable: correction }
 * }</pre>
 */
public enum Writable {
    /** By whoever starts, resubmits or corrects the case. */
    SUBMIT("submit"),
    /** By whoever resolves an exception of the case with a correction, as evidence of what a system of record has. */
    CORRECTION("correction"),
    /** By nobody. */
    NEVER("never");

    private final String code;

    Writable(String code) {
        this.code = code;
    }

    /** The word in YAML. */
    public String code() {
        return code;
    }

    /** Whether it may be handed in at that occasion. */
    public boolean at(Writable occasion) {
        return compareTo(occasion) <= 0;
    }
}
