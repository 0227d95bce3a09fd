package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.APPROVE;
import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.CEO;
import static io.bursar.controls.approval.Hospital.CFO;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.SYSTEM_CEO;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.approval;
import static io.bursar.controls.approval.Hospital.asked;
import static io.bursar.controls.approval.Hospital.evaluate;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static io.bursar.controls.approval.Hospital.tested;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Capital from 100 000 is signed by two of L6 or above; the capital committee gives one of the signatures. */
class JointSignatureTest {

    private static final StageRequest CAPITAL = StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(1), BOARD);
    private static final StageRequest FINANCE = StageRequest.committee(Hospital.FINANCE_COMMITTEE, Quorum.of(1), BOARD);

    /** Owner, facility CEO, another of that level, and two who may sign. */
    private static final List<ChainLink> CHAIN = List.of(
            new ChainLink(DIRECTOR, AuthorityLevel.L3),
            new ChainLink(CEO, AuthorityLevel.L5),
            new ChainLink(VICE, AuthorityLevel.L5),
            new ChainLink(CFO, AuthorityLevel.L6),
            new ChainLink(SYSTEM_CEO, AuthorityLevel.L7));

    @Test
    void whoCannotSignIsNotAskedWhereOnlyASignatureIsMissing() {
        assertThat(asked(plan(capital("100000.00"))))
                .containsExactly("dora.director", "cara.ceo", "cyrus.cfo", "sam.system");
    }

    @Test
    void whoCannotSignIsAskedWhereMorePeopleAreNeeded() {
        PlanRequest.Builder four = PlanRequest.builder(
                        Parties.of(NURSE), PlanRules.of(APPROVE).minimumHumans(4))
                .tested(tested(CommitmentType.CAPITAL, "100000.00"))
                .climb(new ClimbRequest(CHAIN, null));

        assertThat(asked(plan(four)))
                .containsExactly("dora.director", "cara.ceo", "vic.vice", "cyrus.cfo", "sam.system");
    }

    /** The column may allow two levels the same, so the limit does not tell who has gone down. */
    @Test
    void whoeverIsBelowTheLevelAtTheActHasNotSigned() {
        ApprovalPlan plan = plan(capital("100000.00"));
        Decision fullySigned = approval(plan, 3, CFO);
        Decision lowered = at(AuthorityLevel.L5, fullySigned);
        Decision withoutLevel = at(null, fullySigned);
        Decision[] others = {approval(plan, 1, DIRECTOR), approval(plan, 2, CEO), approval(plan, 4, SYSTEM_CEO)};

        assertThat(complete(others, fullySigned)).isTrue();
        assertThat(complete(others, Decision.from(fullySigned.toData()))).isTrue();
        assertThat(complete(others, lowered)).isFalse();
        assertThat(complete(others, withoutLevel)).isFalse();
        assertThat(complete(others, lowered.withoutAsked()))
                .as("as kernels before 5 counted it")
                .isTrue();
    }

    private static Decision at(@Nullable AuthorityLevel level, Decision like) {
        return new Decision(
                like.stage(),
                like.decider(),
                like.verdict(),
                like.meaning(),
                like.digest(),
                like.at(),
                like.reason(),
                like.limit(),
                new Decision.Asked(null, level));
    }

    private static boolean complete(Decision[] others, Decision signature) {
        return evaluate(plan(capital("100000.00")), others[0], others[1], signature, others[2])
                .isComplete();
    }

    @Test
    void onlyTheCommitteeThatTheRuleNamesSignsForOne() {
        assertThat(asked(plan(capital("100000.00").committee(CAPITAL)))).doesNotContain("sam.system");
        assertThat(asked(plan(capital("100000.00").committee(FINANCE)))).contains("sam.system");
    }

    @Test
    void theCommitteesDecisionCompletesTheSignature() {
        ApprovalPlan plan = plan(capital("100000.00").committee(CAPITAL));

        assertThat(evaluate(plan, byAll(plan)).isComplete()).isTrue();
    }

    @Test
    void anotherCommitteesDecisionDoesNot() {
        ApprovalPlan plan = plan(capital("100000.00").committee(FINANCE));
        List<ApprovalStage> stages = new ArrayList<>(plan.stages());
        stages.remove(3);
        ApprovalStage committee = stages.remove(3);
        stages.add(new ApprovalStage(
                4,
                committee.group(),
                committee.terms(),
                committee.selector(),
                committee.eligible(),
                committee.limit(),
                committee.rules()));
        ApprovalPlan withoutSecond =
                new ApprovalPlan(plan.parties(), plan.tested(), plan.minimumHumans(), plan.joint(), stages, List.of());

        Evaluation evaluation = evaluate(withoutSecond, byAll(withoutSecond));

        assertThat(evaluation.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(evaluation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("A joint signature is not complete");
            assertThat(finding.context()).containsEntry("signatures", "1").containsEntry("needed", "2");
        });
    }

    @Test
    void aPlanThatLacksASignatureSaysHowManyThereAre() {
        ApprovalPlan plan = plan(capital("100000.00").committee(CAPITAL));
        List<ApprovalStage> stages = new ArrayList<>(plan.stages());
        ApprovalStage committee = stages.get(3);
        ApprovalStage first = new ApprovalStage(
                3,
                committee.group(),
                committee.terms(),
                committee.selector(),
                committee.eligible(),
                committee.limit(),
                committee.rules());
        ApprovalPlan withoutSigner = new ApprovalPlan(
                plan.parties(),
                plan.tested(),
                plan.minimumHumans(),
                plan.joint(),
                List.of(stages.get(0), stages.get(1), first),
                List.of());

        assertThat(evaluate(withoutSigner, byAll(withoutSigner)).findings())
                .extracting(finding -> finding.context().get("signatures"))
                .as("the committee's alone")
                .containsExactly("1");
    }

    @Test
    void theCommitteeOfAnExhaustedChainSignsToo() {
        ClimbRequest oneSigner = new ClimbRequest(CHAIN.subList(0, 4), FINANCE);

        ApprovalPlan plan = plan(capital("6000000.00").climb(oneSigner));

        assertThat(asked(plan).subList(0, 4)).containsExactly("dora.director", "cara.ceo", "vic.vice", "cyrus.cfo");
        assertThat(evaluate(plan, byAll(plan)).isComplete()).isTrue();
    }

    @Test
    void aChainWithoutSignersAndTheCommitteeAloneIsAGap() {
        ClimbRequest noSigner = new ClimbRequest(CHAIN.subList(0, 3), FINANCE);

        List<Finding> findings = Hospital.outcome(capital("6000000.00").climb(noSigner))
                .fold(planned -> List.of(), PlanOutcome.NotPlannable::findings);

        assertThat(findings).extracting(Finding::code).containsExactly(PlanOutcome.AUTHORITY_GAP);
    }

    /** Three of L5 and two of L7 or above: three people, two of whom are of L7. */
    private static final List<JointSignatureRule> MORE_AND_HIGHER =
            List.of(signed(3, AuthorityLevel.L5), signed(2, AuthorityLevel.L7));

    private static final List<ChainLink> LONG_CHAIN = List.of(
            new ChainLink(DIRECTOR, AuthorityLevel.L4),
            new ChainLink(CEO, AuthorityLevel.L5),
            new ChainLink(VICE, AuthorityLevel.L5),
            new ChainLink(CFO, AuthorityLevel.L6),
            new ChainLink(SYSTEM_CEO, AuthorityLevel.L7),
            new ChainLink(BOARD.get(0), AuthorityLevel.L8));

    private static JointSignatureRule signed(int signatures, AuthorityLevel level) {
        return new JointSignatureRule(
                CommitmentType.CAPITAL, Money.usd("60000.00"), signatures, level, Set.of(new RoleName("BOARD")));
    }

    private static ApprovalPlan underBothRules(boolean every) {
        ApprovalPlanner planner = new ApprovalPlanner(AuthorityTable.loadOrThrow(ExampleDofa.rules(), MORE_AND_HIGHER));
        return (every ? planner : planner.withOneJointRule())
                .plan(capital("60000.00")
                        .climb(new ClimbRequest(LONG_CHAIN, null))
                        .build())
                .fold(PlanOutcome.Planned::plan, not -> {
                    throw new AssertionError(not.findings().toString());
                });
    }

    @Test
    void ofTwoRulesOneWithMorePeopleAndOneOfAHigherLevelBothMustBeSatisfied() {
        ApprovalPlan plan = underBothRules(true);

        assertThat(asked(plan))
                .containsExactly("dora.director", "cara.ceo", "vic.vice", "cyrus.cfo", "sam.system", "board.one");
        assertThat(plan.joint()).isEqualTo(MORE_AND_HIGHER);
        assertThat(evaluate(plan, byAll(plan)).isComplete()).isTrue();
        assertThat(ApprovalPlan.from(plan.toData())).isEqualTo(plan);
    }

    @Test
    void whoeverIsLowerAtTheActHasSignedForTheLowerLevelOnly() {
        ApprovalPlan plan = underBothRules(true);
        Decision[] all = byAll(plan);
        int last = all.length - 1;
        all[last] = at(AuthorityLevel.L6, all[last]);

        Evaluation evaluation = evaluate(plan, all);

        assertThat(evaluation.standing()).isEqualTo(PlanStanding.BLOCKED);
        assertThat(evaluation.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.context())
                        .containsEntry("signatures", "1")
                        .containsEntry("needed", "2")
                        .containsEntry("level", "L7"));
    }

    @Test
    void kernelsBeforeFiveAskedForTheRuleWithMostPeopleOnly() {
        ApprovalPlan plan = underBothRules(false);

        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo", "vic.vice", "cyrus.cfo");
        assertThat(plan.joint()).containsExactly(MORE_AND_HIGHER.get(0));
        assertThat(plan.toData().get("alsoJoint")).as("as it was stored").isEmpty();
    }

    private static PlanRequest.Builder capital(String amount) {
        return request(NURSE, "0")
                .tested(tested(CommitmentType.CAPITAL, amount))
                .climb(new ClimbRequest(CHAIN, null));
    }

    /** Everybody's approval; of a committee the first member's. */
    private static Decision[] byAll(ApprovalPlan plan) {
        return plan.stages().stream()
                .map(stage -> approval(plan, stage.seq(), first(stage)))
                .toArray(Decision[]::new);
    }

    private static PersonId first(ApprovalStage stage) {
        return stage.eligible().get(0).decider().person();
    }
}
