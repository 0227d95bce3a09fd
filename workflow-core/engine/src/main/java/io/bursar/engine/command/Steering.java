package io.bursar.engine.command;

/**
 * The inherited ways to stop or end a case as a whole (canonical CT1–CT5).
 *
 * <pre>{@code
 * Steering.ofCode("hold");   // HOLD
 * }</pre>
 */
public enum Steering {
    /** Drops a draft (CT1). */
    DISCARD("discard"),
    /** Takes a request back before anything happened in a system of record (CT2). */
    WITHDRAW("withdraw"),
    /** Ends a case and takes back what was done (CT3). */
    CANCEL("cancel"),
    /** Suspends the whole case (CT4). */
    HOLD("hold"),
    /** Lets a suspended case go on (CT5). */
    RESUME("resume");

    private final String code;

    Steering(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The step of a code. */
    public static Steering ofCode(String code) {
        for (Steering step : values()) {
            if (step.code.equals(code)) {
                return step;
            }
        }
        throw new IllegalArgumentException("No such step");
    }
}
