package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the decisions made so far amount to.
 *
 * <pre>{@code
 * Evaluation evaluation = ApprovalState.evaluate(plan, decisions, digest);
 * evaluation.open();   // the stages whose people are asked now
 * }</pre>
 *
 * @param standing how the whole plan stands
 * @param stages how each stage stands, in plan order
 * @param highestLimit the highest limit among those counted: the approved amount never exceeds it (G2)
 * @param approvers the natural people counted as approving
 * @param findings why a plan is blocked: {@code POL_NO_APPROVER} or {@code POL_AUTHORITY_GAP}
 */
public record Evaluation(
        PlanStanding standing,
        List<StageStatus> stages,
        AuthorityLimit highestLimit,
        Set<PersonId> approvers,
        List<Finding> findings) {

    /** Copies the collections. */
    public Evaluation {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(highestLimit, "highestLimit");
        stages = List.copyOf(stages);
        approvers = Set.copyOf(approvers);
        findings = List.copyOf(findings);
    }

    /** Whether every stage is satisfied and authority, people and signatures suffice. */
    public boolean isComplete() {
        return standing == PlanStanding.COMPLETE;
    }

    /** Whether a mandatory stage was rejected. */
    public boolean isRejected() {
        return standing == PlanStanding.REJECTED;
    }

    /** The numbers of the stages whose people are asked now. */
    public List<Integer> open() {
        return stages.stream()
                .filter(status -> status.outcome() == StageOutcome.OPEN)
                .map(StageStatus::seq)
                .toList();
    }

    /** How the stage of a number stands. */
    public StageStatus stage(int seq) {
        return stages.get(seq - 1);
    }
}
