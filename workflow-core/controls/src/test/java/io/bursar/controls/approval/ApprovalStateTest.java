package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.CEO;
import static io.bursar.controls.approval.Hospital.CFO;
import static io.bursar.controls.approval.Hospital.DIGEST;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.PRIVACY;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.SYSTEM_CEO;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.approval;
import static io.bursar.controls.approval.Hospital.decision;
import static io.bursar.controls.approval.Hospital.evaluate;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static io.bursar.controls.approval.Hospital.tested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Decider;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalStateTest {

    private final ApprovalPlan climb = plan(request(NURSE, "48000.00"));

    @Test
    void afterTheDirectorTheVicePresidentIsAsked() {
        assertThat(evaluate(climb).open()).containsExactly(1);
        assertThat(evaluate(climb).stage(2).outcome()).isEqualTo(StageOutcome.WAITING);
        Evaluation afterDirector = evaluate(climb, approval(climb, 1, DIRECTOR));
        assertThat(afterDirector.standing()).isEqualTo(PlanStanding.PENDING);
        assertThat(afterDirector.open()).containsExactly(2);
        assertThat(afterDirector.highestLimit()).isEqualTo(AuthorityLimit.upTo(Money.usd("25000")));
        Evaluation afterBoth = evaluate(climb, approval(climb, 1, DIRECTOR), approval(climb, 2, VICE));
        assertThat(afterBoth.isComplete()).isTrue();
        assertThat(afterBoth.highestLimit()).isEqualTo(AuthorityLimit.upTo(Money.usd("100000")));
        assertThat(afterBoth.approvers()).containsExactlyInAnyOrder(DIRECTOR, VICE);
    }

    @Test
    void theFirstRejectionOfAMandatoryStageRejects() {
        assertThat(evaluate(climb, decision(climb, 1, DIRECTOR, Verdict.REJECT)).isRejected())
                .isTrue();
        assertThat(evaluate(climb, approval(climb, 1, DIRECTOR), decision(climb, 2, VICE, Verdict.REJECT))
                        .isRejected())
                .isTrue();
    }

    @Test
    void aDecisionOnAnotherDigestDoesNotCount() {
        List<Decision> decisions = List.of(approval(climb, 1, DIRECTOR), approval(climb, 2, VICE));
        Evaluation afterChange = ApprovalState.evaluate(climb, decisions, Hospital.OTHER_DIGEST);
        assertThat(afterChange.open()).containsExactly(1);
        assertThat(afterChange.highestLimit().isNone()).isTrue();
    }

    @Test
    void aPartyOfTheRequestDoesNotCountEvenWhenRecorded() {
        ApprovalPlan withRequester = climb.withEligible(
                1,
                new EligibleApprover(
                        Decider.self(NURSE), AuthorityLevel.L7, AuthorityLimit.upTo(Money.usd("5000000"))));
        assertThat(evaluate(withRequester, approval(withRequester, 1, NURSE)).open())
                .containsExactly(1);
    }

    @Test
    void theLimitAtTheActCountsNotTheOneOfThePlan() {
        Decision lowered = new Decision(
                2,
                Decider.self(VICE),
                Verdict.APPROVE,
                Meaning.SPEND,
                DIGEST,
                Hospital.NOW,
                "",
                AuthorityLimit.upTo(Money.usd("47999.99")),
                new Decision.Asked(null, AuthorityLevel.L4));
        Evaluation evaluation = evaluate(climb, approval(climb, 1, DIRECTOR), lowered);
        assertThat(evaluation.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(evaluation.findings()).extracting(Finding::code).containsExactly("POL_AUTHORITY_GAP");
    }

    @Test
    void aDecisionStandsWhoeverSitsOnTheSeatLater() {
        ApprovalPlan onLeave = climb.replacing(
                1,
                DIRECTOR,
                new EligibleApprover(
                        Decider.inPlaceOf(DIRECTOR, PRIVACY),
                        AuthorityLevel.L4,
                        AuthorityLimit.upTo(Money.usd("25000"))));
        Decision before = approval(climb, 1, DIRECTOR);
        assertThat(evaluate(onLeave, before).open()).containsExactly(2);
        Decision meanwhile = decision(onLeave, 1, Decider.inPlaceOf(DIRECTOR, PRIVACY), Verdict.APPROVE);
        assertThat(evaluate(climb, meanwhile).open()).containsExactly(2);
        assertThat(evaluate(climb, before, meanwhile).approvers()).containsExactly(DIRECTOR);
    }

    @Test
    void onePersonCountsOnceForOneMeaning() {
        ApprovalPlan twoMeanings = plan(
                request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(DIRECTOR, SECURITY))));
        Decision asSpecialist = approval(twoMeanings, 1, DIRECTOR);
        Decision asOwner = approval(twoMeanings, 2, DIRECTOR);
        // the owner has spoken as a specialist: somebody else must take the owner's seat over
        assertThat(evaluate(twoMeanings, asSpecialist, asOwner).stage(2).outcome())
                .isEqualTo(StageOutcome.UNFILLABLE);
        assertThat(evaluate(twoMeanings, asOwner, asSpecialist).open()).containsExactly(1);
        assertThat(evaluate(twoMeanings, asOwner, approval(twoMeanings, 1, SECURITY))
                        .isComplete())
                .isTrue();
    }

    @Test
    void oneDecisionSatisfiesTwoStagesOfOneMeaning() {
        ApprovalPlan oneMeaning =
                plan(request(NURSE, "4000").specialist(StageRequest.named(Meaning.SPEND, List.of(DIRECTOR))));
        assertThat(evaluate(oneMeaning, approval(oneMeaning, 1, DIRECTOR)).isComplete())
                .isTrue();
    }

    @Test
    void ofAQuorumThreeApproveAndTheRestIsNotNeeded() {
        ApprovalPlan committee = committee();
        assertThat(evaluate(committee, votes(committee, "AA")).open()).containsExactly(1);
        assertThat(evaluate(committee, votes(committee, "AAA")).isComplete()).isTrue();
        assertThat(evaluate(committee, votes(committee, "ARARA")).isComplete()).isTrue();
    }

    @Test
    void aQuorumRejectsWhenItCanNoLongerBeReached() {
        ApprovalPlan committee = committee();
        assertThat(evaluate(committee, votes(committee, "RR")).open()).containsExactly(1);
        assertThat(evaluate(committee, votes(committee, "RRR")).isRejected()).isTrue();
        assertThat(evaluate(committee, votes(committee, "AARRR")).isRejected()).isTrue();
    }

    @Test
    void membersWhoRecuseOrAbstainLeaveTheQuorum() {
        ApprovalPlan committee = committee();
        assertThat(evaluate(committee, votes(committee, "CB")).open()).containsExactly(1);
        assertThat(evaluate(committee, votes(committee, "CBAAA")).isComplete()).isTrue();
        assertThat(evaluate(committee, votes(committee, "CBR")).isRejected()).isTrue();
        Evaluation tooFew = evaluate(committee, votes(committee, "CBC"));
        assertThat(tooFew.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(tooFew.stage(1).outcome()).isEqualTo(StageOutcome.UNFILLABLE);
        assertThat(tooFew.findings()).extracting(Finding::code).containsExactly("POL_NO_APPROVER");
    }

    @Test
    void aSeatTakenOverMakesAStageFillableAgain() {
        ApprovalPlan committee = committee();
        PersonId sixth = new PersonId("board.six");
        ApprovalPlan refilled = committee.replacing(1, BOARD.get(0), EligibleApprover.byRole(Decider.self(sixth)));
        Decision[] recused = votes(committee, "CBC");
        assertThat(evaluate(refilled, recused).open()).containsExactly(1);
    }

    @Test
    void allMeansAll() {
        ApprovalPlan all = plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .specialist(StageRequest.named(Meaning.SIGN, List.of(SECURITY, PRIVACY))));
        assertThat(evaluate(all, approval(all, 1, SECURITY)).open()).containsExactly(1);
        assertThat(evaluate(all, approval(all, 1, SECURITY), approval(all, 1, PRIVACY))
                        .isComplete())
                .isTrue();
        assertThat(evaluate(all, approval(all, 1, SECURITY), decision(all, 1, PRIVACY, Verdict.REJECT))
                        .isRejected())
                .isTrue();
        assertThat(evaluate(all, approval(all, 1, SECURITY), decision(all, 1, PRIVACY, Verdict.RECUSE))
                        .standing())
                .isEqualTo(PlanStanding.BLOCKED);
    }

    @Test
    void aDelegateAndTheDelegatorHaveOneVote() {
        Decider forFirst = Decider.inPlaceOf(BOARD.get(0), SECURITY);
        ApprovalPlan committee = committee().withEligible(1, EligibleApprover.byRole(forFirst));
        Decision byDelegate = decision(committee, 1, forFirst, Verdict.APPROVE);
        Evaluation evaluation = evaluate(
                committee, byDelegate, approval(committee, 1, BOARD.get(0)), approval(committee, 1, BOARD.get(1)));
        assertThat(evaluation.stage(1).approvedBy()).containsExactly(SECURITY, BOARD.get(1));
        assertThat(evaluation.open()).containsExactly(1);
    }

    @Test
    void aMemberWhoStandsInForAnotherHasOneVote() {
        Decider forSecond = Decider.inPlaceOf(BOARD.get(1), BOARD.get(0));
        ApprovalPlan committee = committee().withEligible(1, EligibleApprover.byRole(forSecond));
        Evaluation evaluation = evaluate(
                committee, approval(committee, 1, BOARD.get(0)), decision(committee, 1, forSecond, Verdict.APPROVE));
        assertThat(evaluation.stage(1).approvedBy()).containsExactly(BOARD.get(0));
    }

    @Test
    void aCommitteeOfAnExhaustedChainCarriesItsAuthorityTogether() {
        ApprovalPlan board = plan(request(NURSE, "10").climb(new ClimbRequest(List.of(), Hospital.board())));
        Evaluation two = evaluate(board, approval(board, 1, BOARD.get(0)), approval(board, 1, BOARD.get(1)));
        assertThat(two.highestLimit().isNone()).isTrue();
        Evaluation three = evaluate(board, votes(board, "AAA"));
        assertThat(three.highestLimit()).isEqualTo(AuthorityLimit.UNLIMITED);
        assertThat(three.isComplete()).isTrue();
    }

    @Test
    void aJointSignatureNeedsTwoPeopleOfTheLevel() {
        ApprovalPlan capital = plan(request(NURSE, "0").tested(tested(CommitmentType.CAPITAL, "100000")));
        List<Decision> decisions = new ArrayList<>();
        List<PersonId> order = List.of(DIRECTOR, VICE, CEO, CFO, SYSTEM_CEO);
        for (int i = 0; i < order.size(); i++) {
            assertThat(ApprovalState.evaluate(capital, decisions, DIGEST).isComplete())
                    .isFalse();
            decisions.add(approval(capital, i + 1, order.get(i)));
        }
        assertThat(ApprovalState.evaluate(capital, decisions, DIGEST).isComplete())
                .isTrue();
        ApprovalPlan withoutSecond = new ApprovalPlan(
                capital.parties(),
                capital.tested(),
                capital.minimumHumans(),
                capital.joint(),
                capital.stages().subList(0, 4),
                List.of());
        Evaluation oneSigner = ApprovalState.evaluate(withoutSecond, decisions.subList(0, 4), DIGEST);
        assertThat(oneSigner.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(oneSigner.findings())
                .extracting(Finding::message)
                .containsExactly("A joint signature is not complete");
    }

    @Test
    void fewerPeopleThanTheCaseNeedsIsNotComplete() {
        ApprovalPlan one = plan(request(NURSE, "4000"));
        ApprovalPlan three = new ApprovalPlan(one.parties(), one.tested(), 3, List.of(), one.stages(), List.of());
        Evaluation evaluation = evaluate(three, approval(three, 1, DIRECTOR));
        assertThat(evaluation.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(evaluation.findings()).extracting(Finding::code).containsExactly("POL_NO_APPROVER");
    }

    @Test
    void aSpecialistsDecisionHoldsForAPlanMadeAnew() {
        ApprovalPlan before =
                plan(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));
        ApprovalPlan after = plan(request(NURSE, "48000")
                .specialist(StageRequest.named(Meaning.SIGN, List.of(PRIVACY)))
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));
        assertThat(evaluate(after, approval(before, 1, SECURITY)).stage(2).outcome())
                .isEqualTo(StageOutcome.SATISFIED);
    }

    @Test
    void decisionsSurviveTheirStoredForm() {
        Decision byDelegate = decision(climb, 1, Decider.inPlaceOf(DIRECTOR, CEO), Verdict.REJECT);
        assertThat(Decision.from(byDelegate.toData())).isEqualTo(byDelegate);
        Decision own = approval(climb, 2, VICE);
        assertThat(Decision.from(own.toData())).isEqualTo(own);
    }

    @Test
    void aPlanHasALimitedNumberOfDecisions() {
        Decision one = approval(climb, 1, DIRECTOR);
        List<Decision> most = Collections.nCopies(ApprovalState.MAX_DECISIONS, one);
        assertThat(ApprovalState.evaluate(climb, most, DIGEST).open()).containsExactly(2);
        List<Decision> tooMany = Collections.nCopies(ApprovalState.MAX_DECISIONS + 1, one);
        assertThatThrownBy(() -> ApprovalState.evaluate(climb, tooMany, DIGEST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ApprovalPlan committee() {
        return plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD)));
    }

    /** A approve, R reject, B abstain, C recuse: one letter per member. */
    private static Decision[] votes(ApprovalPlan plan, String letters) {
        Decision[] votes = new Decision[letters.length()];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = decision(plan, 1, BOARD.get(i), verdict(letters.charAt(i)));
        }
        return votes;
    }

    private static Verdict verdict(char letter) {
        return switch (letter) {
            case 'A' -> Verdict.APPROVE;
            case 'R' -> Verdict.REJECT;
            case 'B' -> Verdict.ABSTAIN;
            default -> Verdict.RECUSE;
        };
    }
}
