package io.bursar.model.variation;

/**
 * What a variation point changes (canonical §1.14).
 *
 * <pre>{@code
 * p2p.req.extraReviewers: { kind: EXTRA_STAGE, type: List, stricter: higher, range: [0, 2], default: [], approver: PROCESS_OWNER }
 * }</pre>
 */
public enum VariationKind {
    /** A value that guards, functions and effects read by name. */
    PARAMETER("PARAMETER"),
    /** Roles that are asked beside the others, each in a stage of its own; it adds approvals and takes none away. */
    EXTRA_STAGE("EXTRA_STAGE"),
    /**
     * Fields beginning with {@code x_} that a facility keeps beside the data of the standard; no row of the standard
     * needs them.
     */
    EXTRA_FIELD("EXTRA_FIELD"),
    /** Tasks that a facility adds in a state ({@link ExtraTask}); they add work and take nothing away. */
    EXTRA_TASK("EXTRA_TASK"),
    /** The calendar on which a clock counts, one of those the point names. */
    CALENDAR("CALENDAR"),
    /** The wording of a message or the layout of a form, by the name of its template, one of those the point names. */
    TEMPLATE("TEMPLATE"),
    /** Who works what: words of the case to groups, roles or queues; whatever it leaves out goes where it went. */
    ROUTING_MAP("ROUTING_MAP");

    private final String code;

    VariationKind(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
