package io.bursar.verifier.internal.staffing;

/**
 * How much a question may still cost, counted and not timed, so that the same input gives the same answer on every
 * machine. One unit is one act or separation looked at.
 */
final class Effort {

    /** Most units of all questions about the people of an enterprise: about a second on one core. */
    static final long MAX_UNITS = 60_000_000;

    private long left;

    Effort(long units) {
        this.left = units;
    }

    static Effort whole() {
        return new Effort(MAX_UNITS);
    }

    /** Takes some; gives whether they were there. */
    boolean spend(long units) {
        left = left < units ? -1 : left - units;
        return left >= 0;
    }

    /** Whether more was asked for than was there, so that answers are missing. */
    boolean exhausted() {
        return left < 0;
    }
}
