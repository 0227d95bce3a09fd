package io.bursar.verifier.internal.walk;

/** What a case has of an approval while it moves. */
public enum Standing {
    /** None was asked for, or it was voided. */
    NONE(false),
    /** A plan is made and not complete. */
    PLANNED(false),
    /** What was approved has changed since. */
    CHANGED(false),
    /** The act ran first, and a plan that ratifies it is open (canonical §1.6-12). */
    RATIFYING(false),
    /** A plan was complete. */
    APPROVED(true),
    /** A standing approval was used; its grantor has approved. */
    PREAPPROVED(true),
    /** Somebody approved the same money elsewhere in the chain, or in the former system. */
    EVIDENCED(true);

    private final boolean covers;

    Standing(boolean covers) {
        this.covers = covers;
    }

    /** Whether somebody else with authority stands behind it. */
    public boolean covers() {
        return covers;
    }
}
