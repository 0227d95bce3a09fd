package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.approval;
import static io.bursar.controls.approval.Hospital.attempt;
import static io.bursar.controls.approval.Hospital.facts;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionCheckTest {

    private final ApprovalPlan climb = plan(request(NURSE, "48000.00"));
    private final DecisionFacts plain = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(), List.of());

    @Test
    void whoIsAskedMayDecide() {
        DecisionOutcome outcome =
                DecisionCheck.decide(climb, List.of(), attempt(1, Actor.person(DIRECTOR), Verdict.APPROVE), plain);
        Decision decision = outcome.fold(DecisionOutcome.Accepted::decision, refused -> {
            throw new AssertionError(refused.findings().toString());
        });
        assertThat(decision.meaning()).isEqualTo(Meaning.SPEND);
        assertThat(decision.limit()).isEqualTo(Hospital.limit(AuthorityLevel.L3));
        assertThat(Hospital.evaluate(climb, decision).open()).containsExactly(2);
    }

    @Test
    void aLimitBelowTheAmountIsSaidAndDoesNotBlock() {
        List<Finding> findings =
                DecisionCheck.check(climb, List.of(), attempt(1, Actor.person(DIRECTOR), Verdict.APPROVE), plain);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(DecisionCheck.BELOW);
            assertThat(finding.blocks()).isFalse();
        });
    }

    @Test
    void onlyAPersonDecides() {
        for (Actor actor : List.of(Actor.SYSTEM, Actor.service("sap"), Actor.aiAgent(DIRECTOR.value()))) {
            assertThat(blocking(climb, attempt(1, actor, Verdict.APPROVE), plain))
                    .containsExactly(DecisionCheck.NOT_A_PERSON);
        }
    }

    @Test
    void whoIsNotAskedMayNotDecideAndIsToldWhoIsAsked() {
        DecisionAttempt byVice = attempt(1, Actor.person(VICE), Verdict.APPROVE);

        assertThat(blocking(climb, byVice, plain)).containsExactly(DecisionCheck.NOT_ELIGIBLE);
        assertThat(DecisionCheck.check(climb, List.of(), byVice, plain))
                .extracting(finding -> finding.context().get("asked"))
                .contains(climb.stage(1).orElseThrow().selectorText());
    }

    @Test
    void aLaterStageIsNotAskedYetAndAnUnknownOneNever() {
        assertThat(blocking(climb, attempt(2, Actor.person(VICE), Verdict.APPROVE), plain))
                .containsExactly(DecisionCheck.NOT_OPEN);
        assertThat(blocking(climb, attempt(3, Actor.person(VICE), Verdict.APPROVE), plain))
                .containsExactly(DecisionCheck.NOT_OPEN);
        assertThat(DecisionCheck.decide(climb, List.of(), attempt(0, Actor.person(VICE), Verdict.APPROVE), plain)
                        .<Boolean>fold(accepted -> true, refused -> false))
                .isFalse();
    }

    @Test
    void nobodyDecidesTheirOwnRequestWhateverThePlanSays() {
        ApprovalPlan forged = climb.withEligible(
                1, new EligibleApprover(Decider.self(NURSE), AuthorityLevel.L7, Hospital.limit(AuthorityLevel.L7)));
        assertThat(blocking(forged, attempt(1, Actor.person(NURSE), Verdict.APPROVE), plain))
                .contains("POL_SOD_CONFLICT");
    }

    @Test
    void nobodyDecidesInThePlaceOfTheRequester() {
        Delegation toDirector = from(NURSE, DIRECTOR);
        DecisionFacts known = facts(
                Parties.of(NURSE), new Availability(Set.of(), List.of(toDirector), Map.of()), Set.of(), List.of());
        assertThat(blocking(climb, attempt(1, Actor.person(DIRECTOR).onBehalfOf(NURSE), Verdict.APPROVE), known))
                .contains("POL_SOD_CONFLICT", DecisionCheck.NOT_ELIGIBLE);
        // and whoever the requester has delegated to does not decide in their own right either (G3)
        assertThat(blocking(climb, attempt(1, Actor.person(DIRECTOR), Verdict.APPROVE), known))
                .containsExactly("POL_SOD_CONFLICT");
    }

    @Test
    void theRequesterDecidesInNobodysPlace() {
        DecisionFacts known = facts(
                Parties.of(NURSE),
                new Availability(Set.of(), List.of(from(DIRECTOR, NURSE)), Map.of()),
                Set.of(),
                List.of());
        assertThat(blocking(climb, attempt(1, Actor.person(NURSE).onBehalfOf(DIRECTOR), Verdict.APPROVE), known))
                .contains("POL_SOD_CONFLICT");
    }

    @Test
    void aDelegationMustHoldAtTheAct() {
        Decider standIn = Decider.inPlaceOf(DIRECTOR, VICE);
        ApprovalPlan delegated = climb.withEligible(
                1, new EligibleApprover(standIn, AuthorityLevel.L3, Hospital.limit(AuthorityLevel.L3)));
        DecisionAttempt attempt = attempt(1, standIn.actor(), Verdict.APPROVE);
        assertThat(blocking(delegated, attempt, plain)).containsExactly(DecisionCheck.NO_DELEGATION);
        DecisionFacts known = facts(
                Parties.of(NURSE),
                new Availability(Set.of(DIRECTOR), List.of(from(DIRECTOR, VICE)), Map.of()),
                Set.of(),
                List.of());
        assertThat(blocking(delegated, attempt, known)).isEmpty();
    }

    @Test
    void whatWasShownMustBeWhatIsApproved() {
        DecisionAttempt stale = new DecisionAttempt(
                Actor.person(DIRECTOR), 1, Verdict.APPROVE, Hospital.OTHER_DIGEST, Hospital.NOW, "");
        assertThat(blocking(climb, stale, plain)).containsExactly(DecisionCheck.STALE);
    }

    @Test
    void aRejectionNeedsAReason() {
        DecisionAttempt silent =
                new DecisionAttempt(Actor.person(DIRECTOR), 1, Verdict.REJECT, Hospital.DIGEST, Hospital.NOW, " ");
        assertThat(blocking(climb, silent, plain)).containsExactly(DecisionCheck.NO_REASON);
    }

    @Test
    void segregationOfDutiesBlocksAndOnlyARecusalPasses() {
        SodConflict conflict = new SodConflict("SOD-03", DIRECTOR, DIRECTOR, Hospital.APPROVE, null);
        DecisionFacts conflicted = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(), List.of(conflict));
        for (Verdict verdict : List.of(Verdict.APPROVE, Verdict.REJECT, Verdict.ABSTAIN)) {
            assertThat(blocking(climb, attempt(1, Actor.person(DIRECTOR), verdict), conflicted))
                    .containsExactly("SOD-03");
        }
        assertThat(blocking(climb, attempt(1, Actor.person(DIRECTOR), Verdict.RECUSE), conflicted))
                .isEmpty();
    }

    @Test
    void aQueueIsOpenToWhoHoldsTheRoleNow() {
        ApprovalPlan queue =
                plan(request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));
        DecisionFacts holder = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(VICE), List.of());
        assertThat(blocking(queue, attempt(1, Actor.person(VICE), Verdict.APPROVE), holder))
                .isEmpty();
        assertThat(blocking(queue, attempt(1, Actor.person(SECURITY), Verdict.APPROVE), holder))
                .containsExactly(DecisionCheck.NOT_ELIGIBLE);
    }

    @Test
    void onePersonDecidesOnce() {
        ApprovalPlan queue =
                plan(request(NURSE, "48000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, VICE))));
        DecisionFacts holders = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(DIRECTOR, SECURITY), List.of());
        List<Decision> asOwner = List.of(approval(queue, 2, DIRECTOR));
        assertThat(DecisionCheck.check(queue, asOwner, attempt(1, Actor.person(DIRECTOR), Verdict.APPROVE), holders))
                .extracting(Finding::code)
                .containsExactly(DecisionCheck.COUNTED);
    }

    @Test
    void whoAloneCanDecideAnotherStageIsKeptForIt() {
        ApprovalPlan queue = plan(
                request(NURSE, "4000").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, DIRECTOR))));
        DecisionFacts holders = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(DIRECTOR, SECURITY), List.of());
        assertThat(blocking(queue, attempt(1, Actor.person(DIRECTOR), Verdict.APPROVE), holders))
                .containsExactly(DecisionCheck.HELD);
        assertThat(blocking(queue, attempt(1, Actor.person(SECURITY), Verdict.APPROVE), holders))
                .isEmpty();
    }

    @Test
    void aMemberVotesOnceAlsoAfterAbstaining() {
        ApprovalPlan committee = plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .committee(StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD)));
        PersonId first = BOARD.get(0);
        List<Decision> abstained = List.of(Hospital.decision(committee, 1, first, Verdict.ABSTAIN));
        assertThat(DecisionCheck.check(committee, abstained, attempt(1, Actor.person(first), Verdict.APPROVE), plain))
                .extracting(Finding::code)
                .containsExactly(DecisionCheck.COUNTED);
    }

    @Test
    void aPlanThatTestsTheRoleCarriesNoLimit() {
        ApprovalPlan queue = plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(Hospital.APPROVE))
                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                .specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));
        DecisionFacts holder = facts(Parties.of(NURSE), Availability.EVERYONE, Set.of(SECURITY), List.of());
        AuthorityLimit limit = DecisionCheck.decide(
                        queue, List.of(), attempt(1, Actor.person(SECURITY), Verdict.APPROVE), holder)
                .fold(accepted -> accepted.decision().limit(), refused -> AuthorityLimit.UNLIMITED);
        assertThat(limit.isNone()).isTrue();
    }

    private static List<String> blocking(ApprovalPlan plan, DecisionAttempt attempt, DecisionFacts facts) {
        return DecisionCheck.check(plan, List.of(), attempt, facts).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static Delegation from(PersonId delegator, PersonId delegate) {
        return new Delegation(
                delegator, delegate, Scope.facility("MERCY"), ExampleDofa.TODAY, ExampleDofa.TODAY.plusDays(7));
    }
}
