package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityTable;
import java.util.Objects;

/**
 * Computes who must approve (canonical §1.6): specialists and the cost-centre owner together, then the climb until a
 * limit covers the amount, then committees. Parties of the request, people away without a delegate and people whom
 * segregation of duties would refuse are skipped upward; nobody is asked twice for the same thing.
 *
 * <pre>{@code
 * ApprovalPlanner planner = new ApprovalPlanner(table);
 * planner.plan(request).fold(planned -> planned.plan().explain(), not -> not.findings());
 * }</pre>
 */
public final class ApprovalPlanner {

    private final AuthorityTable table;

    /** A planner under the limits in force. */
    public ApprovalPlanner(AuthorityTable table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /** The plan of a request, or why there is none. */
    public PlanOutcome plan(PlanRequest request) {
        PlanDraft draft = new PlanDraft(request, table);
        draft.askSpecialists();
        draft.climb();
        draft.askCommittees();
        draft.askReviewers();
        return draft.outcome();
    }
}
