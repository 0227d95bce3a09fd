package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.APPROVE;
import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.CEO;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.PRIVACY;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApprovalValuesTest {

    private final ApprovalPlan climb = plan(request(NURSE, "48000.00"));
    private final ApprovalPlan queue =
            plan(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));

    @Test
    void whoTakesASeatOverTakesItAlone() {
        ApprovalPlan taken = climb.replacing(1, DIRECTOR, EligibleApprover.byRole(Decider.self(CEO)));

        assertThat(Hospital.asked(taken)).containsExactly("cara.ceo", "vic.vice");
    }

    @Test
    void aTaskOpensToADelegateOnce() {
        EligibleApprover delegate = EligibleApprover.byRole(Decider.inPlaceOf(DIRECTOR, PRIVACY));

        assertThat(Hospital.asked(climb.withEligible(1, delegate).withEligible(1, delegate)))
                .containsExactly("dora.director|pia.privacy for dora.director", "vic.vice");
    }

    @Test
    void nobodyTakesOverAQueueOrAStageThatIsNotThere() {
        EligibleApprover other = EligibleApprover.byRole(Decider.self(CEO));
        for (int seq : List.of(0, 1, 3)) {
            assertThatThrownBy(() -> queue.replacing(seq, SECURITY, other))
                    .isInstanceOfSatisfying(BursarException.class, failure -> {
                        assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_TASK);
                        assertThat(failure.context()).containsEntry("stage", Integer.toString(seq));
                    });
        }
        assertThat(Hospital.asked(queue.replacing(2, DIRECTOR, other))).contains("cara.ceo");
    }

    @Test
    void aCommitteeReadsWithItsMembersAndItsQuorum() {
        ApprovalPlan committee = plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(2), BOARD.subList(0, 2))));

        assertThat(committee.explain())
                .containsExactly("1. CAPITAL_COMMITTEE@enterprise (board.one or board.two), N_OF_M(2) decides"
                        + " SPECIALIST:CAPITAL_COMMITTEE: decides after the climb [§1.6-1]");
        assertThat(queue.explain().get(0))
                .isEqualTo("1. SECURITY_OFFICER@facility:MERCY decides SPECIALIST:SECURITY_OFFICER: is asked by"
                        + " profile or policy, beside the cost-centre owner [§1.6-1]");
    }

    @Test
    void aQuorumIsOfOneToFiftyPeople() {
        assertThat(Quorum.of(1).needed(9)).isEqualTo(1);
        assertThat(Quorum.of(Quorum.MAX_COUNT).count()).isEqualTo(50);
        for (int count : List.of(0, 51)) {
            assertThatThrownBy(() -> Quorum.of(count)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Quorum(Quorum.Kind.ALL, 2)).isInstanceOf(IllegalArgumentException.class);
        for (Quorum quorum : List.of(Quorum.ALL, Quorum.ANY, Quorum.of(3))) {
            assertThat(Quorum.parse(quorum.toString())).isEqualTo(quorum);
        }
    }

    @Test
    void aCaseNeedsTwoToTwentyPeople() {
        for (int people : List.of(2, 20)) {
            assertThat(PlanRules.of(APPROVE).minimumHumans(people).minimumHumans())
                    .isEqualTo(people);
        }
        for (int people : List.of(1, 21)) {
            assertThatThrownBy(() -> PlanRules.of(APPROVE).minimumHumans(people))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        DelegationRules acting = new DelegationRules(DelegatedLimit.WITHIN_DELEGATOR);
        assertThat(PlanRules.of(APPROVE).delegation(acting).delegation()).isEqualTo(acting);
    }

    @Test
    void aPlanHasAtMostThirtyTwoSpecialistsAndCommitteesTogether() {
        StageRequest stage = StageRequest.role(SECURITY_OFFICER, List.of(SECURITY));
        PlanRequest.Builder full = request(NURSE, "10");
        for (int i = 0; i < PlanRequest.MAX_STAGES / 2; i++) {
            full.specialist(stage).committee(stage);
        }
        assertThat(full.build().committees()).hasSize(16);
        full.committee(stage);
        assertThatThrownBy(full::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStageHasAtMostTwoThousandCandidates() {
        assertThat(StageRequest.role(SECURITY_OFFICER, holders(StageRequest.MAX_CANDIDATES))
                        .candidates())
                .hasSize(2_000);
        List<PersonId> tooMany = holders(StageRequest.MAX_CANDIDATES + 1);
        assertThatThrownBy(() -> StageRequest.role(SECURITY_OFFICER, tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStageMayBeAnActOfItsOwn() {
        StageRequest stage =
                StageRequest.role(SECURITY_OFFICER, List.of(SECURITY)).function(new FunctionName("REVIEW_RISK"));

        assertThat(plan(request(NURSE, "4000").specialist(stage)).stages())
                .extracting(each -> each.terms().function().value())
                .containsExactly("REVIEW_RISK", "APPROVE_REQUISITION");
    }

    @Test
    void aRoleInAPlaceHasBoth() {
        assertThat(RoleAtScope.parse("SECURITY_OFFICER@facility:MERCY")).isEqualTo(SECURITY_OFFICER);
        assertThatThrownBy(() -> RoleAtScope.parse("SECURITY_OFFICER"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@");
        assertThatThrownBy(() -> RoleAtScope.parse("@facility:MERCY")).isInstanceOf(BursarException.class);
    }

    @Test
    void partiesAreReadBackAndNobodyElseIsNoField() {
        Parties alone = Parties.of(NURSE).benefiting(VICE);
        Parties more = alone.alsoExcluding(Set.of(CEO));

        assertThat(more.excluded()).containsExactlyInAnyOrder(NURSE, VICE, CEO);
        assertThat(more.alsoExcluding(Set.of(DIRECTOR)).excluded()).contains(CEO, DIRECTOR);
        assertThat(alone.toData().get("others")).isEmpty();
        for (Parties parties : List.of(alone, more)) {
            assertThat(Parties.from(parties.toData())).isEqualTo(parties);
        }
    }

    @Test
    void notesAreReadBackAndNoDetailIsNoField() {
        PlanNote plain = new PlanNote(VICE, PlanRule.ABSENT, "");
        PlanNote detailed = new PlanNote(VICE, PlanRule.SOD, "SOD-15");

        assertThat(plain.toData().get("detail")).isEmpty();
        for (PlanNote note : List.of(plain, detailed)) {
            assertThat(PlanNote.from(note.toData())).isEqualTo(note);
        }
    }

    @Test
    void standingsAndOutcomesAreReadBackFromTheirCodes() {
        for (PlanStanding standing : PlanStanding.values()) {
            assertThat(PlanStanding.ofCode(standing.code())).isEqualTo(standing);
        }
        for (StageOutcome outcome : StageOutcome.values()) {
            assertThat(StageOutcome.ofCode(outcome.code())).isEqualTo(outcome);
        }
    }

    private static List<PersonId> holders(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PersonId("holder." + number))
                .toList();
    }
}
