package io.bursar.controls.order;

/**
 * What part of a policy a point is about.
 *
 * <pre>{@code
 * PolicyArea.AUTHORITY.code();   // authority
 * }</pre>
 */
public enum PolicyArea {
    /** How much a level may commit. */
    AUTHORITY("authority"),
    /** How many sign together. */
    JOINT_SIGNATURE("joint-signature"),
    /** What other currencies are worth. */
    RATES("rates"),
    /** Whose approvals are enough. */
    APPROVERS("approvers"),
    /** When time counts. */
    CALENDAR("calendar"),
    /** How long something may take. */
    CLOCK("clock"),
    /** How far figures may differ. */
    TOLERANCE("tolerance"),
    /** How far a model's suggestion may go. */
    ASSIST("assist"),
    /** Which acts exclude each other. */
    DUTIES("duties"),
    /** What is approved beforehand. */
    STANDING("standing"),
    /** The value of a variation point. */
    PARAMETER("parameter");

    private final String code;

    PolicyArea(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
