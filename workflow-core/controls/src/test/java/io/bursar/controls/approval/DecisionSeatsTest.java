package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.APPROVE;
import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.PRIVACY;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.approval;
import static io.bursar.controls.approval.Hospital.attempt;
import static io.bursar.controls.approval.Hospital.decision;
import static io.bursar.controls.approval.Hospital.evaluate;
import static io.bursar.controls.approval.Hospital.facts;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose decision fills which seat, and who is kept for another one. */
class DecisionSeatsTest {

    private static final PersonId ONE = BOARD.get(0);
    private static final PersonId TWO = BOARD.get(1);
    private static final PersonId THREE = BOARD.get(2);
    private static final StageRequest QUEUE = StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, TWO));

    @Test
    void whoIsNeededForOneOfTwoCommitteesIsKeptForThem() {
        ApprovalPlan plan = plan(placed().specialist(QUEUE)
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(1), List.of(ONE, TWO)))
                .committee(StageRequest.committee(Hospital.FINANCE_COMMITTEE, Quorum.of(1), List.of(ONE, TWO))));

        assertThat(inQueue(plan, TWO))
                .as("each could be filled by the other, not both")
                .containsExactly(DecisionCheck.HELD);
        assertThat(inQueue(plan, SECURITY)).isEmpty();
    }

    @Test
    void whatACommitteeHasDecidedSoFarIsNotNeededAgain() {
        ApprovalPlan plan = plan(placed().specialist(QUEUE)
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(2), List.of(ONE, TWO, THREE)))
                .committee(StageRequest.committee(Hospital.FINANCE_COMMITTEE, Quorum.of(1), List.of(TWO, THREE))));

        assertThat(inQueue(plan, TWO, approval(plan, 2, ONE))).containsExactly(DecisionCheck.HELD);
        assertThat(inQueue(plan, SECURITY, approval(plan, 2, ONE))).isEmpty();
    }

    @Test
    void whereAStageIsStuckAlreadyNobodyIsKeptBackForIt() {
        ApprovalPlan plan = plan(request(NURSE, "4000")
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, DIRECTOR)))
                .specialist(StageRequest.named(Meaning.SIGN, List.of(PRIVACY))));
        Decision asSpecialist = approval(plan, 1, DIRECTOR);

        assertThat(evaluate(plan, asSpecialist).stage(3).outcome()).isEqualTo(StageOutcome.UNFILLABLE);
        assertThat(evaluate(plan, asSpecialist).findings())
                .extracting(finding -> finding.context().get("stage"))
                .containsExactly("3");
        assertThat(codes(plan, 2, PRIVACY, known(), asSpecialist)).isEmpty();
    }

    @Test
    void theDelegateOfTheRequesterDoesNotDecideWhateverTheDirectoryExcludes() {
        ApprovalPlan plan = plan(PlanRequest.builder(Parties.of(NURSE).benefiting(PRIVACY), PlanRules.of(APPROVE))
                .tested(Hospital.tested(CommitmentType.OPEX_BUDGETED, "4000"))
                .climb(Hospital.climb()));
        for (PersonId party : List.of(NURSE, PRIVACY)) {
            Delegation toDirector = new Delegation(
                    party, DIRECTOR, Scope.facility("MERCY"), ExampleDofa.TODAY, ExampleDofa.TODAY.plusDays(7));
            DecisionFacts nobodyExcluded = facts(
                    new Parties(null, null, Set.of()),
                    new Availability(Set.of(), List.of(toDirector), Map.of()),
                    Set.of(),
                    List.of());
            assertThat(codes(plan, 1, DIRECTOR, nobodyExcluded)).contains(PlanOutcome.SOD_CONFLICT);
        }
    }

    @Test
    void ofTheHoldersOfAQueueTheFirstDecides() {
        ApprovalPlan plan = plan(placed().specialist(QUEUE));
        Decision yes = approval(plan, 1, SECURITY);
        Decision no = decision(plan, 1, TWO, Verdict.REJECT);

        assertThat(evaluate(plan, yes, later(no)).isComplete()).isTrue();
        assertThat(evaluate(plan, no, later(yes)).isRejected()).isTrue();
        assertThat(evaluate(plan, yes, no).isComplete()).as("in one instant").isTrue();
        assertThat(evaluate(plan).isRejected()).isFalse();
    }

    @Test
    void aRejectionIsCountedByName() {
        ApprovalPlan plan = plan(placed().specialist(QUEUE));

        assertThat(evaluate(plan, decision(plan, 1, SECURITY, Verdict.REJECT))
                        .stage(1)
                        .rejectedBy())
                .containsExactly(SECURITY);
    }

    @Test
    void aSignatureInOneQueueIsNoneInAnother() {
        StageRequest signing = QUEUE.meaning(Meaning.SIGN);
        ApprovalPlan plan = plan(placed().specialist(signing).specialist(signing));

        Evaluation evaluation = evaluate(plan, approval(plan, 1, SECURITY));

        assertThat(evaluation.stage(1).outcome()).isEqualTo(StageOutcome.SATISFIED);
        assertThat(evaluation.stage(2).outcome()).isEqualTo(StageOutcome.OPEN);
    }

    /** The plan is made anew, and the number under which somebody was asked in person is a queue's now. */
    @Test
    void aDecisionInPersonIsNoneOfTheQueueThatGetsItsNumber() {
        StageRequest signing = QUEUE.meaning(Meaning.SIGN);
        ApprovalPlan before = plan(placed().specialist(StageRequest.named(Meaning.SIGN, List.of(ONE))));
        Decision inPerson = approval(before, 1, ONE);
        ApprovalPlan anew = plan(placed().specialist(signing));

        assertThat(evaluate(anew, inPerson).open()).containsExactly(1);
        assertThat(evaluate(anew, inPerson.withoutAsked()).isComplete())
                .as("as kernels before 5 counted it")
                .isTrue();
        assertThat(evaluate(anew, Decision.from(inPerson.toData())).open())
                .as("as it is read from the log")
                .containsExactly(1);
    }

    @Test
    void ofOneSeatOnlyOnePersonSpeaks() {
        ApprovalPlan three = plan(placed().committee(StageRequest.committee(
                        Hospital.CAPITAL_COMMITTEE, Quorum.of(3), List.of(ONE, TWO, THREE))))
                .withEligible(1, EligibleApprover.byRole(Decider.inPlaceOf(ONE, SECURITY)));

        assertThat(evaluate(three).open()).containsExactly(1);
        assertThat(evaluate(three, decision(three, 1, THREE, Verdict.RECUSE))
                        .stage(1)
                        .outcome())
                .as("two seats are left, though three people")
                .isEqualTo(StageOutcome.UNFILLABLE);
    }

    @Test
    void aReviewerIsAddedWithAReasonAndWithoutAConflict() {
        ApprovalPlan plan = plan(request(NURSE, "48000.00"));
        SodConflict conflict = new SodConflict("SOD-03", PRIVACY, PRIVACY, APPROVE, null);

        assertThat(adding(plan, PRIVACY, " ", List.of(), Map.of())).containsExactly(DecisionCheck.NO_REASON);
        assertThat(adding(plan, PRIVACY, "Holds our data", List.of(conflict), Map.of()))
                .containsExactly("SOD-03");
    }

    @Test
    void aPartyThatHoldsTheRoleOfAQueueLeavesItsOtherHolderNeeded() {
        ApprovalPlan plan = plan(request(NURSE, "48000.00").specialist(QUEUE));

        assertThat(adding(plan, SECURITY, "Knows it", List.of(), Map.of(1, List.of(NURSE, SECURITY))))
                .containsExactly(DecisionCheck.HELD);
    }

    private static List<String> adding(
            ApprovalPlan plan,
            PersonId reviewer,
            String reason,
            List<SodConflict> conflicts,
            Map<Integer, List<PersonId>> queues) {
        DelegationQuestion directory =
                new DelegationQuestion(ExampleDofa.TODAY, ExampleDofa.MERCY, Set.of(NURSE), Availability.EVERYONE);
        ReviewerFacts facts = new ReviewerFacts(Set.of(), Set.of(), directory, conflicts, queues);
        ReviewerAttempt attempt = new ReviewerAttempt(reviewer, Set.of(VICE), reason, Hospital.DIGEST);
        return ReviewerCheck.check(plan, List.of(), attempt, facts).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> inQueue(ApprovalPlan plan, PersonId person, Decision... before) {
        return codes(plan, 1, person, known(), before);
    }

    private static DecisionFacts known() {
        return facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(SECURITY, TWO), List.of());
    }

    private static List<String> codes(
            ApprovalPlan plan, int stage, PersonId person, DecisionFacts facts, Decision... before) {
        return DecisionCheck.check(plan, List.of(before), attempt(stage, Actor.person(person), Verdict.APPROVE), facts)
                .stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static Decision later(Decision decision) {
        return new Decision(
                decision.stage(),
                decision.decider(),
                decision.verdict(),
                decision.meaning(),
                decision.digest(),
                decision.at().plus(Duration.ofHours(1)),
                decision.reason(),
                decision.limit(),
                decision.asked());
    }

    private static PlanRequest.Builder placed() {
        return PlanRequest.builder(Parties.of(NURSE), PlanRules.of(APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY);
    }
}
