package io.bursar.model.cases;

/**
 * What can happen to a case, with the stable code of the log. A code never changes its meaning; new meanings get new
 * codes.
 *
 * <pre>{@code
 * record.events().stream().filter(event -> event.code().equals(EventCode.DECIDED.code()));   // who decided what
 * }</pre>
 */
public enum EventCode {
    /** The case came into being. */
    STARTED("started"),
    /** Versions and variation values were pinned at submit. */
    PINNED("pinned"),
    /** Data fields were set. */
    DATA_SET("data-set"),
    /** A row fired. */
    MOVED("moved"),
    /** An approval plan was stored. */
    PLAN_MADE("plan-made"),
    /** An approver added a further reviewer, who must agree as well. */
    REVIEWER_ADDED("reviewer-added"),
    /** A person decided. */
    DECIDED("decided"),
    /** The decisions made so far no longer count. */
    APPROVALS_VOIDED("approvals-voided"),
    /** The plan is satisfied on the current material digest. */
    PLAN_SATISFIED("plan-satisfied"),
    /** A standing approval counted as its grantor's approval. */
    STANDING_USED("standing-used"),
    /** A task was opened. */
    TASK_OPENED("task-opened"),
    /** A task was closed. */
    TASK_CLOSED("task-closed"),
    /** A task was given to somebody else. */
    TASK_REASSIGNED("task-reassigned"),
    /** A write to a system of record is intended. */
    EFFECT_INTENDED("effect-intended"),
    /** What came of a write. */
    EFFECT_OUTCOME("effect-outcome"),
    /** An unsent intent was withdrawn. */
    EFFECT_WITHDRAWN("effect-withdrawn"),
    /** An exception was opened. */
    EXCEPTION_RAISED("exception-raised"),
    /** An exception was closed. */
    EXCEPTION_RESOLVED("exception-resolved"),
    /** A clock was started, paused, resumed, extended or ended. */
    CLOCK_SET("clock-set"),
    /** A step of the escalation ladder was reached. */
    ESCALATED("escalated"),
    /** A person performed an act of segregation of duties. */
    ACTED("acted"),
    /** An amount was counted under commitment keys. */
    COMMITTED("committed"),
    /** Unique claims were placed. */
    CLAIMED("claimed"),
    /** Commitments and claims were given up. */
    RELEASED("released"),
    /** A business event was emitted. */
    EMITTED("emitted"),
    /** The whole case was suspended. */
    HELD("held"),
    /** The suspended case goes on. */
    RESUMED("resumed"),
    /** The case is being cancelled: no new forward effect. */
    CANCELLING("cancelling"),
    /** Another case was linked. */
    LINKED("linked"),
    /** A fact arrived and waits for a state that takes it. */
    FACT_DEFERRED("fact-deferred"),
    /** A fact that waited was taken, or opened an exception. */
    FACT_TAKEN("fact-taken"),
    /** A model suggested something. */
    PROPOSED("proposed"),
    /** What became of a suggestion. */
    PROPOSAL_REVIEWED("proposal-reviewed"),
    /** One of several people who must act jointly did so. */
    JOINED("joined"),
    /** A row waits for its effects before it enters a terminal state. */
    ROW_PENDING("row-pending"),
    /** The case was moved to another version of its definition. */
    MIGRATED("migrated"),
    /** The case was open in the process that the workflow replaces, and goes on here. */
    IMPORTED("imported"),
    /** Somebody did something before, elsewhere, that counts for segregation of duties here. */
    ACT_IMPORTED("act-imported"),
    /** Something was known before of an object of a system of record. */
    REFERENCE_IMPORTED("reference-imported");

    private final String code;

    EventCode(String code) {
        this.code = code;
    }

    /** The stable code of the log. */
    public String code() {
        return code;
    }

    /** The event of a code. */
    public static EventCode ofCode(String code) {
        for (EventCode event : values()) {
            if (event.code.equals(code)) {
                return event;
            }
        }
        throw new IllegalArgumentException("No such event code");
    }
}
