package io.bursar.controls.approval;

import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a further reviewer may be added to a plan that is being decided. A reviewer is one more who must agree, as in
 * the PARALLEL ALL stage of canonical §1.6-1, and takes nobody's place. The review carries no authority: it covers no
 * amount (§1.6-3), signs nothing jointly, and the reviewer is none of the different people that a case must have
 * (§1.6-5), because one of these people chose them.
 *
 * <pre>{@code
 * List<Finding> why = ReviewerCheck.check(plan, decisions, attempt, facts);
 * ApprovalPlan more = why.isEmpty() ? plan.withReviewer(kim, APPROVE_REQUISITION) : plan;
 * }</pre>
 */
public final class ReviewerCheck {

    /** Most reviewers added to one approval of a case. */
    public static final int MAX_REVIEWERS = 5;

    /** Code: this person was added before. */
    public static final String TWICE = "APR_REVIEWER_TWICE";

    /** Code: this person is asked anyway. */
    public static final String ASKED = "APR_REVIEWER_ASKED";

    /** Code: this person is away. */
    public static final String ABSENT = "APR_REVIEWER_ABSENT";

    /** Code: nobody adds themselves, or whom they act for. */
    public static final String ONESELF = "APR_REVIEWER_ONESELF";

    /** Code: no more reviewers may be added. */
    public static final String TOO_MANY = "APR_REVIEWERS_FULL";

    private static final DelegationRules DELEGATION = new DelegationRules(DelegatedLimit.WITHIN_BOTH);

    private final ApprovalPlan plan;
    private final Tally tally;
    private final ReviewerAttempt attempt;
    private final ReviewerFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private ReviewerCheck(ApprovalPlan plan, Tally tally, ReviewerAttempt attempt, ReviewerFacts facts) {
        this.plan = plan;
        this.tally = tally;
        this.attempt = attempt;
        this.facts = facts;
    }

    /** Everything that stands in the way; empty when the reviewer may be added. */
    public static List<Finding> check(
            ApprovalPlan plan, List<Decision> decisions, ReviewerAttempt attempt, ReviewerFacts facts) {
        ReviewerCheck check =
                new ReviewerCheck(plan, ApprovalState.tally(plan, decisions, attempt.digest()), attempt, facts);
        check.checkTerms();
        check.checkPerson();
        check.checkSeats();
        return List.copyOf(check.findings);
    }

    private void checkTerms() {
        refuseIf(attempt.reason().isBlank(), DecisionCheck.NO_REASON, "A reason must be given");
        refuseIf(attempt.by().contains(attempt.reviewer()), ONESELF, "A further reviewer is somebody else");
        refuseIf(facts.added().contains(attempt.reviewer()), TWICE, "This person has been added already");
        refuseIf(facts.added().size() >= MAX_REVIEWERS, TOO_MANY, "No more reviewers may be added");
    }

    private void checkPerson() {
        Set<PersonId> parties = new TreeSet<>(facts.directory().excluded());
        parties.addAll(plan.parties().excluded());
        parties.addAll(DELEGATION.delegatesOf(
                parties,
                facts.directory().date(),
                facts.directory().availability().delegations()));
        refuseIf(
                parties.contains(attempt.reviewer()),
                PlanOutcome.SOD_CONFLICT,
                "Nobody decides on a request of which they are a party");
        refuseIf(
                facts.directory().availability().absent().contains(attempt.reviewer()),
                ABSENT,
                "A reviewer who is away cannot be added");
        facts.conflicts().forEach(conflict -> findings.add(conflict.toFinding()));
    }

    private void checkSeats() {
        PersonId reviewer = attempt.reviewer();
        boolean seated = facts.holding().contains(reviewer)
                || tally.stages().stream().filter(this::isWanted).anyMatch(votes -> isNamed(votes.stage()));
        refuseIf(seated, ASKED, "This person is asked anyway");
        refuseIf(tally.spoken().containsKey(reviewer), DecisionCheck.COUNTED, "One person counts once");
        if (findings.isEmpty()) {
            List<Staffing.Need> needs = needs();
            List<Staffing.Need> more = new ArrayList<>(needs);
            more.add(new Staffing.Need(Meaning.REVIEW, 1, List.of(Set.of(reviewer))));
            refuseIf(
                    Staffing.suffices(needs, tally.spoken(), 0) && !Staffing.suffices(more, tally.spoken(), 0),
                    DecisionCheck.HELD,
                    "This person is needed for another seat or stage");
        }
    }

    private boolean isWanted(StageVotes votes) {
        return votes.outcome(tally.livingSeats(votes)) == StageOutcome.OPEN;
    }

    private boolean isNamed(ApprovalStage stage) {
        return stage.eligible().stream()
                .anyMatch(each -> each.decider().identities().contains(attempt.reviewer()));
    }

    /** What is still missing, the stages in queues included. */
    private List<Staffing.Need> needs() {
        List<Staffing.Need> needs = new ArrayList<>(tally.needs());
        for (StageVotes votes : tally.stages()) {
            List<PersonId> holders = facts.queues().get(votes.stage().seq());
            if (holders != null && votes.stage().queue().isPresent() && isWanted(votes)) {
                List<Set<PersonId>> able = holders.stream()
                        .filter(holder -> !facts.directory().excluded().contains(holder))
                        .map(Set::of)
                        .toList();
                needs.add(new Staffing.Need(votes.stage().terms().meaning(), 1, able));
            }
        }
        return needs;
    }

    private void refuseIf(boolean refused, String code, String message) {
        if (refused) {
            findings.add(Finding.error(code, message).with("person", attempt.reviewer()));
        }
    }
}
