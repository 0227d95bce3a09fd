package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.CEO;
import static io.bursar.controls.approval.Hospital.CFO;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.MANAGER;
import static io.bursar.controls.approval.Hospital.NOW;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.SUPERVISOR;
import static io.bursar.controls.approval.Hospital.SYSTEM_CEO;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.asked;
import static io.bursar.controls.approval.Hospital.outcome;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static io.bursar.controls.approval.Hospital.tested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalPlannerTest {

    @Test
    void fortyEightThousandClimbsFromTheDirectorToTheVicePresident() {
        ApprovalPlan plan = plan(request(NURSE, "48000.00"));
        assertThat(asked(plan)).containsExactly("dora.director", "vic.vice");
        assertThat(plan.stages()).extracting(ApprovalStage::group).containsExactly(1, 2);
        assertThat(plan.explain())
                .containsExactly(
                        "1. dora.director (L3, up to 25000.00 USD) decides SPEND: owns the cost centre and is asked first, once [§1.6-2]",
                        "2. vic.vice (L4, up to 100000.00 USD) decides SPEND: is the first whose limit covers the amount [§1.6-2]");
    }

    @Test
    void aVicePresidentsOwnRequestGoesToTheNextLevelUp() {
        ApprovalPlan plan = plan(request(VICE, "48000.00"));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo");
        assertThat(plan.explain())
                .contains("not asked: vic.vice is a party of this request; the next level up decides [§1.6-4]");
    }

    @Test
    void aBeneficiaryIsSkippedLikeARequester() {
        PlanRequest.Builder request = PlanRequest.builder(
                        Parties.of(NURSE).benefiting(VICE), PlanRules.of(Hospital.APPROVE))
                .tested(tested(CommitmentType.OPEX_BUDGETED, "48000"))
                .climb(Hospital.climb());
        assertThat(asked(plan(request))).containsExactly("dora.director", "cara.ceo");
    }

    @Test
    void theDelegateOfTheRequesterIsSkippedToo() {
        Availability known = available(Set.of(), from(VICE, DIRECTOR));
        assertThat(asked(plan(request(VICE, "10000").availability(known)))).containsExactly("cara.ceo");
    }

    @Test
    void aLimitIsInclusiveToTheCent() {
        ClimbRequest fromManager = new ClimbRequest(
                List.of(new ChainLink(MANAGER, AuthorityLevel.L2), new ChainLink(DIRECTOR, AuthorityLevel.L3)), null);
        assertThat(asked(plan(request(NURSE, "5000.00").climb(fromManager)))).containsExactly("max.manager");
        assertThat(asked(plan(request(NURSE, "5000.01").climb(fromManager))))
                .containsExactly("max.manager", "dora.director");
    }

    @Test
    void whoMayCommitNothingIsOnlyInformed() {
        ClimbRequest fromSupervisor = new ClimbRequest(
                List.of(new ChainLink(SUPERVISOR, AuthorityLevel.L1), new ChainLink(DIRECTOR, AuthorityLevel.L3)),
                null);
        ApprovalPlan plan = plan(request(NURSE, "4000")
                .tested(tested(CommitmentType.OPEX_UNBUDGETED, "4000"))
                .climb(fromSupervisor));
        assertThat(asked(plan)).containsExactly("dora.director");
        assertThat(plan.notes()).containsExactly(new PlanNote(SUPERVISOR, PlanRule.INFORMED, ""));
    }

    @Test
    void specialistsAndTheCostCentreOwnerAreAskedTogether() {
        ApprovalPlan plan = plan(request(NURSE, "48000")
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY)))
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD)));
        assertThat(asked(plan))
                .containsExactly(
                        "SECURITY_OFFICER@facility:MERCY",
                        "dora.director",
                        "vic.vice",
                        "board.one|board.two|board.three|board.four|board.five");
        assertThat(plan.stages()).extracting(ApprovalStage::group).containsExactly(1, 1, 2, 3);
        assertThat(plan.stages())
                .extracting(stage -> stage.terms().mode())
                .containsExactly(StageMode.PARALLEL, StageMode.PARALLEL, StageMode.SERIAL, StageMode.SERIAL);
    }

    @Test
    void anExhaustedChainGoesToTheBoard() {
        ApprovalPlan plan = plan(request(NURSE, "5000000.01"));
        assertThat(plan.stages()).hasSize(6);
        assertThat(plan.stages().get(5)).satisfies(board -> {
            assertThat(board.terms().meaning()).isEqualTo(Meaning.SPEND);
            assertThat(board.limit()
                            .covers(tested(CommitmentType.OPEX_BUDGETED, "5000000.01")
                                    .amount()))
                    .isTrue();
            assertThat(board.rules()).containsExactly(PlanRule.EXHAUSTED);
        });
    }

    @Test
    void withoutABoardAnExhaustedChainIsAnAuthorityGap() {
        assertThat(codes(request(NURSE, "5000000.01").climb(new ClimbRequest(Hospital.chain(), null))))
                .containsExactly("POL_AUTHORITY_GAP");
        assertThat(codes(request(NURSE, "10").climb(new ClimbRequest(List.of(), null))))
                .containsExactly("POL_AUTHORITY_GAP");
    }

    @Test
    void capitalFromAHundredThousandIsSignedByTwoOfTheSystemsOfficers() {
        ApprovalPlan plan = plan(request(NURSE, "0").tested(tested(CommitmentType.CAPITAL, "100000.00")));
        assertThat(asked(plan)).containsExactly("dora.director", "vic.vice", "cara.ceo", "cyrus.cfo", "sam.system");
        assertThat(plan.joint()).hasSize(1);
        assertThat(plan.stages().get(4).rules()).containsExactly(PlanRule.JOINT);
        assertThat(asked(plan(request(NURSE, "0").tested(tested(CommitmentType.CAPITAL, "99999.99")))))
                .containsExactly("dora.director", "vic.vice", "cara.ceo");
    }

    @Test
    void theCapitalCommitteeCountsAsOneSignature() {
        ApprovalPlan plan = plan(request(NURSE, "0")
                .tested(tested(CommitmentType.CAPITAL, "100000.00"))
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD)));
        assertThat(asked(plan)).contains("cyrus.cfo").doesNotContain("sam.system");
    }

    @Test
    void anAbsentApproverIsReplacedByTheDelegate() {
        Availability known = available(Set.of(VICE), from(VICE, CEO));
        ApprovalPlan plan = plan(request(NURSE, "48000").availability(known));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo for vic.vice");
        assertThat(plan.stages().get(1).rules()).containsExactly(PlanRule.COVERS, PlanRule.DELEGATE);
    }

    @Test
    void absenceWithoutDelegateClimbs() {
        ApprovalPlan plan = plan(request(NURSE, "48000").availability(available(Set.of(VICE))));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo");
        assertThat(plan.notes()).containsExactly(new PlanNote(VICE, PlanRule.ABSENT, ""));
    }

    @Test
    void aDelegateWithoutAuthorityIsAsGoodAsNone() {
        ApprovalPlan plan = plan(request(NURSE, "48000").availability(available(Set.of(VICE), from(VICE, SECURITY))));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo");
    }

    @Test
    void aWeakerDelegateDoesNotTakeTheTaskOfAPersonWhoIsThere() {
        Availability known = available(Set.of(), from(VICE, DIRECTOR));
        assertThat(asked(plan(request(NURSE, "48000").availability(known))))
                .containsExactly("dora.director", "vic.vice");
    }

    @Test
    void whoStandsInForTheirOwnSubordinateIsAskedOnce() {
        Availability known = available(Set.of(DIRECTOR), from(DIRECTOR, VICE));
        ApprovalPlan plan = plan(request(NURSE, "48000").availability(known));
        assertThat(asked(plan)).containsExactly("vic.vice");
        assertThat(plan.notes()).containsExactly(new PlanNote(DIRECTOR, PlanRule.ONCE, "vic.vice"));
    }

    @Test
    void whoHasBeenAskedDoesNotStandInForTheirSuperior() {
        Availability known =
                new Availability(Set.of(VICE), List.of(from(VICE, DIRECTOR)), Map.of(DIRECTOR, AuthorityLevel.L3));
        ApprovalPlan plan = plan(request(NURSE, "48000").availability(known));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo");
        assertThat(plan.notes()).containsExactly(new PlanNote(VICE, PlanRule.ONCE, ""));
    }

    @Test
    void segregationOfDutiesSkipsUpward() {
        FunctionName receive = new FunctionName("RECEIVE");
        CaseId caseId = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
        SodRules rules = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-15", Set.of(Hospital.APPROVE), Set.of(receive), SodTerms.blocking(SodScope.CHAIN))),
                Map.of());
        Act received = new Act(VICE, ScopeKey.caseOf(caseId), receive, NOW, caseId);
        SodLookAhead sod =
                new SodLookAhead(rules, Set.of(ScopeKey.caseOf(caseId)), ActHistory.of(List.of(received)), NOW);
        ApprovalPlan plan = plan(request(NURSE, "48000").sod(sod));
        assertThat(asked(plan)).containsExactly("dora.director", "cara.ceo");
        assertThat(plan.explain())
                .contains(
                        "not asked: vic.vice has acted before in a way that forbids this decision (SOD-15) [controls §1]");
        assertThat(codes(request(NURSE, "48000")
                        .sod(sod)
                        .specialist(StageRequest.role(SECURITY_OFFICER, List.of(VICE)))))
                .contains("POL_SOD_CONFLICT");
    }

    @Test
    void aStageWithoutAnybodyIsNotPlannable() {
        assertThat(codes(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of()))))
                .containsExactly("POL_NO_APPROVER");
        assertThat(codes(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(NURSE)))))
                .containsExactly("POL_NO_APPROVER");
        StageRequest tooFew = StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD.subList(0, 2));
        assertThat(codes(request(NURSE, "4000").committee(tooFew))).containsExactly("POL_NO_APPROVER");
    }

    @Test
    void onePersonCannotFillTwoStagesOfDifferentMeaning() {
        assertThat(codes(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(DIRECTOR)))))
                .containsExactly("POL_NO_APPROVER");
        assertThat(asked(plan(request(NURSE, "4000")
                        .specialist(StageRequest.role(SECURITY_OFFICER, List.of(DIRECTOR, SECURITY))))))
                .hasSize(2);
    }

    @Test
    void onePersonFillsTwoStagesOfOneMeaning() {
        StageRequest sameMeaning = StageRequest.named(Meaning.SPEND, List.of(DIRECTOR));
        assertThat(asked(plan(request(NURSE, "4000").specialist(sameMeaning))))
                .containsExactly("dora.director", "dora.director");
    }

    @Test
    void theClimbGoesOnUntilEnoughDifferentPeopleAreInvolved() {
        PlanRequest.Builder three = PlanRequest.builder(
                        Parties.of(NURSE), PlanRules.of(Hospital.APPROVE).minimumHumans(3))
                .tested(tested(CommitmentType.OPEX_BUDGETED, "4000"))
                .climb(Hospital.climb());
        ApprovalPlan plan = plan(three);
        assertThat(asked(plan)).containsExactly("dora.director", "vic.vice");
        assertThat(plan.stages().get(1).rules()).containsExactly(PlanRule.HUMANS);
    }

    @Test
    void aCaseThatNobodyRequestedNeedsTwoApprovers() {
        PlanRequest.Builder request = PlanRequest.builder(
                        new Parties(null, null, Set.of()), PlanRules.of(Hospital.APPROVE))
                .tested(tested(CommitmentType.OPEX_BUDGETED, "4000"))
                .climb(Hospital.climb());
        assertThat(asked(plan(request))).containsExactly("dora.director", "vic.vice");
    }

    @Test
    void aPlanWithoutClimbTestsTheRoleOnly() {
        ApprovalPlan plan = plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));
        assertThat(plan.tested()).isNull();
        assertThat(Hospital.evaluate(plan, Hospital.approval(plan, 1, SECURITY)).isComplete())
                .isTrue();
    }

    @Test
    void aRatificationSaysSo() {
        PlanRequest.Builder request = PlanRequest.builder(
                        Parties.of(NURSE), PlanRules.of(Hospital.APPROVE).climbMeaning(Meaning.RATIFY))
                .tested(tested(CommitmentType.OPEX_BUDGETED, "48000"))
                .climb(Hospital.climb());
        assertThat(plan(request).stages())
                .allSatisfy(stage -> assertThat(stage.terms().meaning()).isEqualTo(Meaning.RATIFY));
    }

    @Test
    void chainsAndCandidatesAreLimited() {
        ChainLink link = new ChainLink(DIRECTOR, AuthorityLevel.L3);
        assertThat(new ClimbRequest(Collections.nCopies(ClimbRequest.MAX_LINKS, link), null).chain())
                .hasSize(64);
        List<ChainLink> tooLong = Collections.nCopies(ClimbRequest.MAX_LINKS + 1, link);
        assertThatThrownBy(() -> new ClimbRequest(tooLong, null)).isInstanceOf(IllegalArgumentException.class);
        PlanRequest.Builder tooMany = request(NURSE, "10");
        for (int i = 0; i <= PlanRequest.MAX_STAGES; i++) {
            tooMany.specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY)));
        }
        assertThatThrownBy(tooMany::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClimbNeedsAnAmount() {
        PlanRequest.Builder request = PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .climb(Hospital.climb());
        assertThatThrownBy(request::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanSurvivesItsStoredForm() {
        ApprovalPlan plan = plan(request(VICE, "0")
                .tested(tested(CommitmentType.CAPITAL, "120000.00"))
                .availability(available(Set.of(CFO), from(CFO, SYSTEM_CEO)))
                .climb(new ClimbRequest(Hospital.chain(), Hospital.board()))
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY)))
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(2), BOARD)));
        assertThat(ApprovalPlan.from(plan.toData())).isEqualTo(plan);
    }

    private static Availability available(Set<PersonId> absent, Delegation... delegations) {
        Map<PersonId, AuthorityLevel> levels = Map.of(
                DIRECTOR,
                AuthorityLevel.L3,
                VICE,
                AuthorityLevel.L4,
                CEO,
                AuthorityLevel.L5,
                SYSTEM_CEO,
                AuthorityLevel.L7);
        return new Availability(absent, List.of(delegations), levels);
    }

    private static Delegation from(PersonId delegator, PersonId delegate) {
        return new Delegation(
                delegator, delegate, Scope.facility("MERCY"), ExampleDofa.TODAY, ExampleDofa.TODAY.plusDays(7));
    }

    private static List<String> codes(PlanRequest.Builder request) {
        return outcome(request)
                .fold(
                        planned -> List.of(),
                        not -> not.findings().stream().map(Finding::code).toList());
    }
}
