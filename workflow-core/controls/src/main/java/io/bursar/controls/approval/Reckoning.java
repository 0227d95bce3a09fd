package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws the sum of a tally: how each stage stands, and whether the whole is complete. */
final class Reckoning {

    private final Tally tally;
    private final List<StageStatus> statuses = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reckoning(Tally tally) {
        this.tally = tally;
    }

    Evaluation evaluation() {
        readStages();
        AuthorityLimit highest = highestLimit();
        Set<PersonId> approvers = approvers();
        PlanStanding standing = standing(highest, approvers);
        return new Evaluation(standing, statuses, highest, approvers, findings);
    }

    private void readStages() {
        int openGroup = Integer.MAX_VALUE;
        for (StageVotes votes : tally.stages()) {
            StageOutcome alone = votes.outcome(tally.livingSeats(votes));
            ApprovalStage stage = votes.stage();
            StageOutcome outcome =
                    alone == StageOutcome.OPEN && stage.group() > openGroup ? StageOutcome.WAITING : alone;
            if (alone != StageOutcome.SATISFIED) {
                openGroup = Math.min(openGroup, stage.group());
            }
            statuses.add(new StageStatus(
                    stage.seq(), outcome, votes.needed(), people(votes.approvals()), people(votes.rejections())));
        }
    }

    private PlanStanding standing(AuthorityLimit highest, Set<PersonId> approvers) {
        if (any(StageOutcome.REJECTED)) {
            return PlanStanding.REJECTED;
        }
        if (any(StageOutcome.UNFILLABLE)) {
            statuses.stream()
                    .filter(status -> status.outcome() == StageOutcome.UNFILLABLE)
                    .forEach(status -> findings.add(
                            Finding.error(PlanOutcome.NO_APPROVER, "Too few people are left who may decide in a stage")
                                    .with("stage", status.seq())));
            return PlanStanding.BLOCKED;
        }
        if (any(StageOutcome.OPEN) || any(StageOutcome.WAITING)) {
            return PlanStanding.PENDING;
        }
        checkAuthority(highest);
        checkJointSignatures();
        checkHumans(approvers);
        return findings.isEmpty() ? PlanStanding.COMPLETE : PlanStanding.BLOCKED;
    }

    private boolean any(StageOutcome outcome) {
        return statuses.stream().anyMatch(status -> status.outcome() == outcome);
    }

    private void checkAuthority(AuthorityLimit highest) {
        TestedAmount tested = tally.plan().tested();
        if (tested != null && !highest.covers(tested.amount())) {
            findings.add(Finding.error(
                            PlanOutcome.AUTHORITY_GAP,
                            "No approver's limit covers the amount at the moment of decision")
                    .with("amount", tested.amount())
                    .with("highestLimit", highest));
        }
    }

    /** Asked once every stage is satisfied, so that all that was approved counts; for each rule by itself. */
    private void checkJointSignatures() {
        tally.plan().joint().forEach(this::checkJointSignature);
    }

    private void checkJointSignature(JointSignatureRule joint) {
        Set<PersonId> signers = new HashSet<>();
        int committees = 0;
        for (StageVotes votes : tally.stages()) {
            if (votes.stage().isCollective()) {
                committees += countsAsSignature(votes.stage(), joint) ? 1 : 0;
            } else {
                votes.approvals().stream()
                        .filter(approval -> isSigner(votes.stage(), approval, joint))
                        .forEach(approval -> signers.add(approval.decider().person()));
            }
        }
        if (signers.size() + committees < joint.signatures()) {
            findings.add(Finding.error(PlanOutcome.AUTHORITY_GAP, "A joint signature is not complete")
                    .with("signatures", signers.size() + committees)
                    .with("needed", joint.signatures())
                    .with("level", joint.minimumLevel().code()));
        }
    }

    static boolean countsAsSignature(ApprovalStage stage, JointSignatureRule joint) {
        RoleAtScope selector = stage.selector();
        // a committee with authority of its own is the L8 committee of an exhausted chain
        return !stage.limit().isNone()
                || (selector != null && joint.committees().contains(selector.role()));
    }

    private static boolean isSigner(ApprovalStage stage, Decision approval, JointSignatureRule joint) {
        AuthorityLevel level =
                stage.approver(approval.decider()).map(EligibleApprover::level).orElse(null);
        return level != null && joint.isSigner(level) && !hasLost(approval, joint);
    }

    /** Whether somebody who was asked as a signer was none any more at the act, which is what counts (§1.6-11). */
    private static boolean hasLost(Decision approval, JointSignatureRule joint) {
        Decision.Asked asked = approval.asked();
        AuthorityLevel level = asked == null ? null : asked.level();
        return asked != null && (level == null || !joint.isSigner(level));
    }

    private void checkHumans(Set<PersonId> approvers) {
        int humans = approvers.size() + (tally.plan().parties().requester() == null ? 0 : 1);
        if (humans < tally.plan().minimumHumans()) {
            findings.add(Finding.error(PlanOutcome.NO_APPROVER, "Fewer different people than the case needs")
                    .with("people", humans)
                    .with("needed", tally.plan().minimumHumans()));
        }
    }

    private AuthorityLimit highestLimit() {
        AuthorityLimit highest = AuthorityLimit.NONE;
        for (StageVotes votes : tally.stages()) {
            ApprovalStage stage = votes.stage();
            if (stage.limit().isNone()) {
                continue;
            }
            if (!stage.isCollective()) {
                for (Decision approval : votes.approvals()) {
                    highest = highest.widest(approval.limit());
                }
            } else if (isSatisfied(stage.seq())) {
                highest = highest.widest(stage.limit());
            }
        }
        return highest;
    }

    /** A reviewer was chosen by one of the others, and is none of the people the case must have. */
    private Set<PersonId> approvers() {
        Set<PersonId> approvers = new HashSet<>();
        tally.stages().stream()
                .filter(votes -> !votes.stage().isReview())
                .forEach(votes -> approvers.addAll(people(votes.approvals())));
        return approvers;
    }

    private boolean isSatisfied(int seq) {
        return statuses.get(seq - 1).outcome() == StageOutcome.SATISFIED;
    }

    private static List<PersonId> people(List<Decision> decisions) {
        return decisions.stream().map(decision -> decision.decider().person()).toList();
    }
}
