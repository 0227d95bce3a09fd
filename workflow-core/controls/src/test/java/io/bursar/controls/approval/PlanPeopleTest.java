package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.APPROVE;
import static io.bursar.controls.approval.Hospital.BOARD;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.PRIVACY;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.asked;
import static io.bursar.controls.approval.Hospital.outcome;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static io.bursar.controls.approval.Hospital.tested;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many people a plan asks, and what it says about whom it does not ask. */
class PlanPeopleTest {

    private static final StageRequest COMMITTEE =
            StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), BOARD);

    @Test
    void whoDecidesInACommitteeIsOneOfThePeopleTheCaseNeeds() {
        // requester, owner and three of the committee
        assertThat(asked(plan(needing(5).committee(COMMITTEE))).subList(0, 1)).containsExactly("dora.director");
        assertThat(plan(needing(5).committee(COMMITTEE)).stages()).hasSize(2);
        assertThat(plan(needing(6).committee(COMMITTEE)).stages()).hasSize(3);
    }

    @Test
    void aQueueIsOnePersonHoweverManyHoldTheRole() {
        StageRequest queue = StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, PRIVACY));

        assertThat(plan(needing(3).committee(queue)).stages()).hasSize(2);
        assertThat(plan(needing(4).committee(queue)).stages()).hasSize(3);
    }

    @Test
    void allOfAStageAreSoManyPeople() {
        StageRequest both = StageRequest.named(Meaning.SIGN, List.of(SECURITY, PRIVACY));

        assertThat(plan(needing(4).specialist(both)).stages()).hasSize(2);
        assertThat(plan(needing(5).specialist(both)).stages()).hasSize(3);
    }

    @Test
    void aStageAloneIsNotParallelToAnother() {
        assertThat(plan(request(NURSE, "4000")).stages())
                .extracting(stage -> stage.terms().mode())
                .containsExactly(StageMode.SERIAL);
    }

    @Test
    void whoIsMissingInAStageOfNamedPeopleIsNotedAndInAQueueIsNot() {
        Availability away = new Availability(Set.of(PRIVACY), List.of(), Map.of());
        StageRequest queue = StageRequest.role(SECURITY_OFFICER, List.of(SECURITY, PRIVACY));
        StageRequest committee =
                StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(1), List.of(SECURITY, PRIVACY));

        assertThat(plan(request(NURSE, "4000").availability(away).specialist(queue))
                        .notes())
                .isEmpty();
        assertThat(plan(request(NURSE, "4000").availability(away).committee(committee))
                        .notes())
                .containsExactly(new PlanNote(PRIVACY, PlanRule.ABSENT, ""));
    }

    @Test
    void aReviewerWhoIsAwayIsNoted() {
        Availability away = new Availability(Set.of(PRIVACY), List.of(), Map.of());
        ReviewRequest review = new ReviewRequest(PRIVACY, List.of(PRIVACY, SECURITY), false);

        assertThat(plan(request(NURSE, "4000").availability(away).review(review))
                        .notes())
                .containsExactly(new PlanNote(PRIVACY, PlanRule.ABSENT, ""));
    }

    @Test
    void theOnlySpecialistIsNoReviewerToo() {
        StageRequest queue = StageRequest.role(SECURITY_OFFICER, List.of(SECURITY));
        ReviewRequest review = new ReviewRequest(SECURITY, List.of(SECURITY), false);

        assertThat(findings(request(NURSE, "4000").specialist(queue).review(review)))
                .extracting(Finding::code)
                .containsExactly(PlanOutcome.NO_APPROVER);
    }

    @Test
    void reviewersAreNoneOfThePeopleTheCaseNeeds() {
        // the second signature could be the owner's own, or of somebody who is asked for a review
        StageRequest second =
                StageRequest.role(SECURITY_OFFICER, List.of(DIRECTOR, PRIVACY)).meaning(Meaning.SPEND);
        ReviewRequest privacys = new ReviewRequest(PRIVACY, List.of(PRIVACY), false);
        ReviewRequest securitys = new ReviewRequest(SECURITY, List.of(SECURITY), false);

        assertThat(plan(needing(3).specialist(second)).stages()).hasSize(2);
        assertThat(plan(needing(3).specialist(second).review(securitys)).stages())
                .hasSize(3);
        assertThat(findings(needing(3).specialist(second).review(privacys)))
                .extracting(Finding::code)
                .containsExactly(PlanOutcome.NO_APPROVER);
        assertThat(findings(needing(3).specialist(second).review(privacys).review(securitys)))
                .extracting(Finding::code)
                .containsExactly(PlanOutcome.NO_APPROVER);
    }

    @Test
    void aStageThatNobodyCanFillIsNamed() {
        StageRequest queue = StageRequest.role(SECURITY_OFFICER, List.of());
        StageRequest named = StageRequest.named(Meaning.SIGN, List.of(NURSE));

        assertThat(findings(request(NURSE, "4000").specialist(queue).specialist(named)))
                .extracting(finding -> finding.context().get("stage"))
                .containsExactly("SECURITY_OFFICER@facility:MERCY", "SIGN");
    }

    @Test
    void everyMemberOfALargeCommitteeIsAsked() {
        List<PersonId> members = IntStream.range(0, 201)
                .mapToObj(number -> new PersonId("member." + number))
                .toList();
        StageRequest large = StageRequest.committee(Hospital.CAPITAL_COMMITTEE, Quorum.of(3), members);

        assertThat(plan(PlanRequest.builder(Parties.of(NURSE), PlanRules.of(APPROVE))
                                .place(ExampleDofa.MERCY, ExampleDofa.TODAY)
                                .committee(large))
                        .stages()
                        .get(0)
                        .eligible())
                .hasSize(201);
    }

    private static PlanRequest.Builder needing(int people) {
        return PlanRequest.builder(Parties.of(NURSE), PlanRules.of(APPROVE).minimumHumans(people))
                .tested(tested(CommitmentType.OPEX_BUDGETED, "4000"))
                .climb(Hospital.climb());
    }

    private static List<Finding> findings(PlanRequest.Builder request) {
        return outcome(request).fold(planned -> List.of(), PlanOutcome.NotPlannable::findings);
    }
}
