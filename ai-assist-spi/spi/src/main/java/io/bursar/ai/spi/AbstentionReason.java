package io.bursar.ai.spi;

/**
 * Why a model that looked suggests nothing.
 *
 * <pre>{@code
 * AbstentionReason.AMBIGUOUS.code();   // ambiguous
 * }</pre>
 */
public enum AbstentionReason {
    /** It does not know enough of what it would need. */
    NOT_ENOUGH_INPUT("not-enough-input"),
    /** The input is unlike anything it was made for. */
    OUT_OF_SCOPE("out-of-scope"),
    /** Several answers fit alike. */
    AMBIGUOUS("ambiguous"),
    /** What it found cannot be traced to the input. */
    UNSUPPORTED("unsupported");

    private final String code;

    AbstentionReason(String code) {
        this.code = code;
    }

    /** The stable code used in records. */
    public String code() {
        return code;
    }
}
