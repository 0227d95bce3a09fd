package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.JointSignatureRule;
import java.util.List;
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
    private final boolean everyJointRule;

    /** A planner under the limits in force. */
    public ApprovalPlanner(AuthorityTable table) {
        this(Objects.requireNonNull(table, "table"), true);
    }

    private ApprovalPlanner(AuthorityTable table, boolean everyJointRule) {
        this.table = table;
        this.everyJointRule = everyJointRule;
    }

    /** One that asks for the joint signature with most people only, as kernels before 5 did. */
    public ApprovalPlanner withOneJointRule() {
        return new ApprovalPlanner(table, false);
    }

    /** The plan of a request, or why there is none. */
    public PlanOutcome plan(PlanRequest request) {
        PlanDraft draft = new PlanDraft(request, table, joint(request));
        draft.askSpecialists();
        draft.climb();
        draft.askCommittees();
        draft.askReviewers();
        return draft.outcome();
    }

    private List<JointSignatureRule> joint(PlanRequest request) {
        TestedAmount tested = request.tested();
        if (tested == null || request.climb() == null) {
            return List.of();
        }
        CommitmentType type = tested.basis().type();
        return everyJointRule
                ? table.jointSignatures(type, tested.amount())
                : table.largestJointSignature(type, tested.amount()).stream().toList();
    }
}
