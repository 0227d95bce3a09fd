package io.bursar.controls.approval;

import static io.bursar.controls.approval.Hospital.APPROVE;
import static io.bursar.controls.approval.Hospital.CEO;
import static io.bursar.controls.approval.Hospital.DIGEST;
import static io.bursar.controls.approval.Hospital.DIRECTOR;
import static io.bursar.controls.approval.Hospital.NURSE;
import static io.bursar.controls.approval.Hospital.PRIVACY;
import static io.bursar.controls.approval.Hospital.SECURITY;
import static io.bursar.controls.approval.Hospital.SECURITY_OFFICER;
import static io.bursar.controls.approval.Hospital.SYSTEM_CEO;
import static io.bursar.controls.approval.Hospital.VICE;
import static io.bursar.controls.approval.Hospital.approval;
import static io.bursar.controls.approval.Hospital.asked;
import static io.bursar.controls.approval.Hospital.decision;
import static io.bursar.controls.approval.Hospital.evaluate;
import static io.bursar.controls.approval.Hospital.outcome;
import static io.bursar.controls.approval.Hospital.plan;
import static io.bursar.controls.approval.Hospital.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One more person must agree; nobody is taken out, and no authority comes with it. */
class ReviewerCheckTest {

    private final ApprovalPlan climb = plan(request(NURSE, "48000.00"));
    private final ApprovalPlan reviewed = climb.withReviewer(PRIVACY, APPROVE);

    private static List<String> codes(ApprovalPlan plan, PersonId reviewer, ReviewerFacts facts, Decision... made) {
        ReviewerAttempt attempt = new ReviewerAttempt(reviewer, Set.of(DIRECTOR), "Holds our data", DIGEST);
        return ReviewerCheck.check(plan, List.of(made), attempt, facts).stream()
                .map(Finding::code)
                .toList();
    }

    private static ReviewerFacts facts(Set<PersonId> added, Set<PersonId> absent, Map<Integer, List<PersonId>> queues) {
        DelegationQuestion directory = new DelegationQuestion(
                ExampleDofa.TODAY, ExampleDofa.MERCY, Set.of(NURSE), new Availability(absent, List.of(), Map.of()));
        return new ReviewerFacts(added, Set.of(DIRECTOR), directory, List.of(), queues);
    }

    private static ReviewerFacts plain() {
        return facts(Set.of(), Set.of(), Map.of());
    }

    @Test
    void theReviewerIsAskedAtOnceAndNobodyWaitsForThem() {
        assertThat(asked(reviewed)).containsExactly("dora.director", "vic.vice", "pia.privacy");
        assertThat(evaluate(reviewed).open()).containsExactly(1, 3);
        assertThat(evaluate(reviewed, approval(reviewed, 1, DIRECTOR)).open()).containsExactly(2, 3);
        assertThat(reviewed.explain().get(2))
                .contains("pia.privacy decides REVIEW")
                .contains("further reviewer");
        assertThat(ApprovalPlan.from(reviewed.toData())).isEqualTo(reviewed);
    }

    @Test
    void thePlanIsCompleteWithTheReviewAndNotBefore() {
        Decision director = approval(reviewed, 1, DIRECTOR);
        Decision vice = approval(reviewed, 2, VICE);

        assertThat(evaluate(reviewed, director, vice).standing()).isEqualTo(PlanStanding.PENDING);
        Evaluation all = evaluate(reviewed, director, vice, approval(reviewed, 3, PRIVACY));
        assertThat(all.isComplete()).isTrue();
        assertThat(all.approvers()).as("the reviewer is none of them").containsExactlyInAnyOrder(DIRECTOR, VICE);
        assertThat(evaluate(reviewed, decision(reviewed, 3, PRIVACY, Verdict.REJECT))
                        .isRejected())
                .isTrue();
    }

    @Test
    void aReviewCoversNoAmount() {
        ApprovalPlan byCeo = climb.withReviewer(SYSTEM_CEO, APPROVE);

        Evaluation sofar = evaluate(byCeo, approval(byCeo, 3, SYSTEM_CEO), approval(byCeo, 1, DIRECTOR));

        assertThat(sofar.isComplete()).isFalse();
        assertThat(sofar.highestLimit()).isEqualTo(Hospital.limit(io.bursar.model.people.AuthorityLevel.L3));
    }

    @Test
    void whoMayBeAdded() {
        assertThat(codes(climb, PRIVACY, plain())).isEmpty();
        assertThat(codes(climb, NURSE, plain())).containsExactly(PlanOutcome.SOD_CONFLICT);
        assertThat(codes(climb, DIRECTOR, plain())).containsExactly(ReviewerCheck.ONESELF, ReviewerCheck.ASKED);
        assertThat(codes(climb, VICE, plain())).as("asked next").containsExactly(ReviewerCheck.ASKED);
        assertThat(codes(climb, PRIVACY, facts(Set.of(), Set.of(PRIVACY), Map.of())))
                .containsExactly(ReviewerCheck.ABSENT);
        assertThat(codes(climb, PRIVACY, facts(Set.of(PRIVACY), Set.of(), Map.of())))
                .containsExactly(ReviewerCheck.TWICE);
        assertThat(codes(reviewed, PRIVACY, plain(), approval(reviewed, 3, PRIVACY)))
                .containsExactly(DecisionCheck.COUNTED);
    }

    @Test
    void theOnlyHolderOfAQueueIsKeptForIt() {
        ApprovalPlan secured =
                plan(request(NURSE, "48000.00").specialist(StageRequest.role(SECURITY_OFFICER, List.of(SECURITY))));

        assertThat(codes(secured, SECURITY, facts(Set.of(), Set.of(), Map.of(1, List.of(SECURITY)))))
                .containsExactly(DecisionCheck.HELD);
        assertThat(codes(secured, SECURITY, facts(Set.of(), Set.of(), Map.of(1, List.of(PRIVACY, SECURITY)))))
                .isEmpty();
    }

    @Test
    void aPlanMadeAnewKeepsTheReview() {
        ReviewRequest review = new ReviewRequest(PRIVACY, List.of(PRIVACY, SYSTEM_CEO), false);

        assertThat(plan(request(NURSE, "48000.00").review(review))).isEqualTo(reviewed);
        assertThat(asked(plan(request(NURSE, "24000.00").review(review))))
                .containsExactly("dora.director", "pia.privacy");
    }

    @Test
    void whereTheReviewerCannotAnyMoreTheNextAboveDoes() {
        Availability away = new Availability(Set.of(PRIVACY), List.of(), Map.of());
        ReviewRequest review = new ReviewRequest(PRIVACY, List.of(PRIVACY, CEO), false);
        ReviewRequest given = new ReviewRequest(PRIVACY, List.of(CEO), true);
        ReviewRequest nobody = new ReviewRequest(PRIVACY, List.of(PRIVACY), false);

        assertThat(asked(plan(request(NURSE, "48000.00").availability(away).review(review))))
                .containsExactly("dora.director", "vic.vice", "cara.ceo");
        assertThat(asked(plan(request(NURSE, "48000.00").availability(away).review(given))))
                .as("what was said stands")
                .containsExactly("dora.director", "vic.vice", "pia.privacy");
        List<Finding> findings = outcome(
                        request(NURSE, "48000.00").availability(away).review(nobody))
                .fold(planned -> List.of(), PlanOutcome.NotPlannable::findings);
        assertThat(findings).extracting(Finding::code).containsExactly(PlanOutcome.NO_APPROVER);
    }

    @Test
    void aReviewerWhoseApprovalIsNeededAnywayIsAskedOnce() {
        ReviewRequest review = new ReviewRequest(VICE, List.of(VICE), false);

        assertThat(asked(plan(request(NURSE, "48000.00").review(review)))).containsExactly("dora.director", "vic.vice");
    }

    @Test
    void thereIsALimit() {
        PlanRequest.Builder full = request(NURSE, "48000.00");
        for (int i = 0; i < ReviewerCheck.MAX_REVIEWERS; i++) {
            PersonId one = new PersonId("reviewer." + i);
            full.review(new ReviewRequest(one, List.of(one), false));
        }
        assertThat(plan(full).stages()).hasSize(2 + ReviewerCheck.MAX_REVIEWERS);

        assertThat(codes(
                        climb,
                        PRIVACY,
                        facts(Set.copyOf(Hospital.people("a", "b", "c", "d", "e")), Set.of(), Map.of())))
                .containsExactly(ReviewerCheck.TOO_MANY);
        full.review(new ReviewRequest(PRIVACY, List.of(PRIVACY), false));
        assertThatThrownBy(full::build).isInstanceOf(IllegalArgumentException.class);
    }
}
