package io.bursar.controls.assist;

/**
 * How far suggestions of a use case go at a place, from not at all to acting by themselves (canonical §1.12). The order
 * of the constants is the order of autonomy; of several sayings the one that goes least far holds.
 *
 * <pre>{@code
 * AssistMode.AUTO.atMost(AssistMode.ADVISORY);   // ADVISORY
 * }</pre>
 */
public enum AssistMode {
    /** Nothing is asked. */
    OFF("OFF"),
    /** Of no effect until a person confirms it. */
    HUMAN("HUMAN"),
    /** Shown only; a person does the row. */
    ADVISORY("ADVISORY"),
    /** May act at or above the threshold, under a live certificate. */
    AUTO("AUTO");

    private final String code;

    AssistMode(String code) {
        this.code = code;
    }

    /** The stable code used in policies and records. */
    public String code() {
        return code;
    }

    /** The mode of a code; fails with {@code IllegalArgumentException} for any other text. */
    public static AssistMode ofCode(String code) {
        for (AssistMode mode : values()) {
            if (mode.code.equals(code)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("No such mode of assistance");
    }

    /** The less autonomous of two: a limit only ever tightens. */
    public AssistMode atMost(AssistMode limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
