package io.bursar.controls.change;

/**
 * A part of a policy by when it counts (canonical §1.1): most count as in force at the act, parameters are pinned when
 * a case is submitted.
 *
 * <pre>{@code
 * PolicyPart.PARAMETERS.reachesSubmitted();   // false
 * }</pre>
 */
public enum PolicyPart {
    /** Limits and joint signatures, as in force at the act. */
    AUTHORITY("authority", true),
    /** Segregation of duties, as in force at the act. */
    DUTIES("duties", true),
    /** Standing approvals, as in force when one is used. */
    STANDING("standing", true),
    /** Calendars, as in force when a target is set. */
    CALENDAR("calendar", true),
    /** Who works a queue, as in force when a task opens. */
    QUEUES("queues", true),
    /** The facilities themselves. */
    FACILITY("facility", true),
    /** Values of variation points, pinned at submit. */
    PARAMETERS("parameters", false);

    private final String code;
    private final boolean reachesSubmitted;

    PolicyPart(String code, boolean reachesSubmitted) {
        this.code = code;
        this.reachesSubmitted = reachesSubmitted;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether a change of it holds for cases that were submitted before. */
    public boolean reachesSubmitted() {
        return reachesSubmitted;
    }
}
