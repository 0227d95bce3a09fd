package io.bursar.controls.approval;

import io.bursar.model.identity.Digest;
import java.util.List;

/**
 * Evaluates a plan against the decisions made so far (canonical §1.6). Only decisions on the digest that is approved
 * count; no party of the request counts; one person counts once, for stages of one meaning; a seat counts once whoever
 * sits on it.
 *
 * <pre>{@code
 * ApprovalState.evaluate(plan, decisions, digest).isComplete();
 * }</pre>
 */
public final class ApprovalState {

    /** Most decisions of one plan. */
    public static final int MAX_DECISIONS = 2_000;

    private ApprovalState() {}

    /**
     * How the plan stands.
     *
     * @param plan the plan in force
     * @param decisions all decisions on the case, in log order
     * @param digest the digest that approvals must carry: the current one, or the approved one while a change stays
     *     within the allowance
     */
    public static Evaluation evaluate(ApprovalPlan plan, List<Decision> decisions, Digest digest) {
        return tally(plan, decisions, digest).evaluation();
    }

    static Tally tally(ApprovalPlan plan, List<Decision> decisions, Digest digest) {
        if (decisions.size() > MAX_DECISIONS) {
            throw new IllegalArgumentException("A plan has too many decisions");
        }
        Tally tally = new Tally(plan);
        for (Decision decision : decisions) {
            if (decision.digest().equals(digest)) {
                tally.add(decision);
            }
        }
        return tally;
    }
}
