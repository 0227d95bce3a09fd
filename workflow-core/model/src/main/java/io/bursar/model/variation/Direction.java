package io.bursar.model.variation;

/**
 * Which way a variation point is stricter (canonical §1.14).
 *
 * <pre>{@code
 * Direction.TIGHTER_DOWN.code();   // lower
 * }</pre>
 */
public enum Direction {
    /** Less is stricter: a lower number, false, a subset, an earlier date (↓). */
    TIGHTER_DOWN("lower"),
    /** More is stricter: a higher number, true, a superset (↑). */
    TIGHTER_UP("higher"),
    /** Neither way weakens a control (~). */
    NEUTRAL("neutral");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The word written after {@code stricter:}. */
    public String code() {
        return code;
    }
}
