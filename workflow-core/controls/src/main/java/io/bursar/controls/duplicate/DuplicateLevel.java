package io.bursar.controls.duplicate;

/**
 * How sure a duplicate is, and so what it does (controls §6). Declared from surest to least sure.
 *
 * <pre>{@code
 * DuplicateLevel.EXACT.code();   // EXACT
 * }</pre>
 */
public enum DuplicateLevel {
    /** Blocks: a unique claim. */
    EXACT("EXACT"),
    /** Holds until a person has looked. */
    STRONG("STRONG"),
    /** Only advises. */
    FUZZY("FUZZY");

    private final String code;

    DuplicateLevel(String code) {
        this.code = code;
    }

    /** The stable code used in definitions and stored data. */
    public String code() {
        return code;
    }
}
