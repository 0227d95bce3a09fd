package io.bursar.model.cases;

/**
 * The seven capabilities every workflow passes, as phases of its states (canonical §1.1).
 *
 * <pre>{@code
 * Phase.ofCode("APP");   // APPROVE
 * }</pre>
 */
public enum Phase {
    /** Intake: a draft is made and submitted. */
    INITIATE("INI"),
    /** Field, master-data and policy checks. */
    VALIDATE("VAL"),
    /** The approval plan is made. */
    ROUTE("ROU"),
    /** People decide. */
    APPROVE("APP"),
    /** Systems of record and people carry it out. */
    FULFIL("FUL"),
    /** What came of it is compared with what was approved. */
    RECONCILE("REC"),
    /** Nothing more happens. */
    END("END");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /** The three-letter code of the canonical tables. */
    public String code() {
        return code;
    }

    /** The phase of a code. */
    public static Phase ofCode(String code) {
        for (Phase phase : values()) {
            if (phase.code.equals(code)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("No such phase");
    }
}
