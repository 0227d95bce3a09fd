package io.bursar.model.cases;

/**
 * Where a write to a system of record stands (canonical X2–X4).
 *
 * <pre>{@code
 * EffectState.UNKNOWN.pending();   // true: a look-up is still to come
 * }</pre>
 */
public enum EffectState {
    /** Recorded, not yet confirmed; may have been sent once a node has taken it. */
    INTENT("INTENT"),
    /** The answer was lost; a look-up decides. */
    UNKNOWN("UNKNOWN"),
    /** The system of record applied it. */
    CONFIRMED("CONFIRMED"),
    /** The system of record refused it. */
    REJECTED("REJECTED"),
    /** Waits for a person. */
    PARKED("PARKED"),
    /** Withdrawn before it was sent. */
    WITHDRAWN("WITHDRAWN"),
    /** Confirmed and taken back. */
    UNDONE("UNDONE");

    private final String code;

    EffectState(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether an answer is still to come. */
    public boolean pending() {
        return this == INTENT || this == UNKNOWN || this == PARKED;
    }

    /** The state of a code. */
    public static EffectState ofCode(String code) {
        for (EffectState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("No such effect state");
    }
}
