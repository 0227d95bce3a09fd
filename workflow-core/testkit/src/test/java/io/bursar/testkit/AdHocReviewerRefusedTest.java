package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static io.bursar.testkit.SmallOrderLab.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ReviewerCheck;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.data.Data;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who may not ask a further reviewer, and who may not be one. */
class AdHocReviewerRefusedTest {

    private ReviewBench bench = new ReviewBench();

    @Test
    void whoeverIsAskedOrOwnsTheProcessMayAddAndNobodyElse() {
        CaseRef order = bench.submitted("24000.00");

        assertThat(codes(bench.adds("sam", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(bench.adds("lee", order, "kim")))
                .as("asked later only")
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(bench.adds("dana", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(bench.adds("pia", order, "kim"))).isEmpty();
    }

    @Test
    void aPartyOfTheRequestAddsNobodyNotEvenAsProcessOwner() {
        bench.lab.staff().role("dana", "PROCESS_OWNER", Scope.ENTERPRISE);
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(bench.adds("dana", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
    }

    @Test
    void noServiceAndNoModelAddsOrIsAdded() {
        CaseRef order = bench.submitted("100.00");
        Wish kim = new Wish.AddReviewer(new PersonId("kim"));

        Outcome service = bench.lab.bursar().as(Actor.service("portal")).run(order.id(), kim, "Why not");
        Outcome model = bench.lab.bursar().as(Actor.aiAgent("model")).run(order.id(), kim, "Why not");

        assertThat(codes(service)).containsExactly("APR_NOT_A_PERSON");
        assertThat(codes(model)).isNotEmpty();
        assertThat(codes(bench.adds("mia", order, "portal"))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(bench.adds("mia", order, "model"))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(asked(order)).containsExactly("mia");
    }

    @Test
    void aReasonIsGiven() {
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(bench.adds("mia", order, "kim", " "))).containsExactly("APR_REASON_MISSING");
    }

    @Test
    void nobodyIsAddedTwiceNorBesideAnOpenSeatNorByThemselves() {
        CaseRef order = bench.submitted("24000.00");
        bench.adds("mia", order, "kim").orThrow();

        assertThat(codes(bench.adds("mia", order, "kim"))).contains(ReviewerCheck.TWICE, ReviewerCheck.ASKED);
        assertThat(codes(bench.adds("mia", order, "lee"))).as("asked next").containsExactly(ReviewerCheck.ASKED);
        assertThat(codes(bench.adds("pia", order, "mia"))).containsExactly(ReviewerCheck.ASKED);
        assertThat(codes(bench.adds("pia", order, "pia"))).containsExactly(ReviewerCheck.ONESELF);
        bench.approves("mia", order);
        assertThat(codes(bench.adds("lee", order, "mia"))).as("has spoken").containsExactly("APR_COUNTED_ONCE");
        bench.approves("kim", order);
        assertThat(codes(bench.adds("lee", order, "kim"))).contains(ReviewerCheck.TWICE, "APR_COUNTED_ONCE");
    }

    @Test
    void aPartyOrWhoeverActsForOneDoesNotReview() {
        bench.lab.staff().delegation("dana", "kai", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(bench.adds("mia", order, "dana"))).containsExactly("POL_SOD_CONFLICT");
        assertThat(codes(bench.adds("mia", order, "kai"))).containsExactly("POL_SOD_CONFLICT");
    }

    @Test
    void whoeverIsAwayOrHasLeftDoesNotReview() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.staff().away("kim").leaves("kai");

        assertThat(codes(bench.adds("mia", order, "kim"))).containsExactly(ReviewerCheck.ABSENT);
        assertThat(codes(bench.adds("mia", order, "kai"))).containsExactly("POL_UNKNOWN_PERSON");
    }

    @Test
    void dutiesAreAskedWhenSomebodyIsAdded() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("kim").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("50.00"));

        assertThat(codes(bench.adds("mia", order, "kim"))).containsExactly("SOD-77");
    }

    @Test
    void dutiesAreAskedAgainWhenTheReviewerSpeaks() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();
        bench.lab.as("kim").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("50.00"));

        assertThat(codes(bench.decides("kim", order, Verdict.APPROVE))).containsExactly("SOD-77");
    }

    @Test
    void whoeverIsTheOnlyOneForAnotherStageIsKeptForIt() {
        bench = ReviewBench.of(
                "    ratifies: false",
                "    ratifies: false\n    stages:\n      - { role: BUYER, meaning: SPECIALIST, position: beside }");
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(bench.adds("mia", order, "sam"))).containsExactly("APR_HELD_FOR_STAGE");
        bench.lab.staff().role("kai", "BUYER", Scope.facility("MERCY"));
        assertThat(codes(bench.adds("sam", order, "kai"))).as("sam is enough").isEmpty();
    }

    @Test
    void noMoreReviewersThanTheLimit() {
        CaseRef order = bench.submitted("100.00");
        for (int i = 1; i <= ReviewerCheck.MAX_REVIEWERS; i++) {
            bench.lab.staff().person("reviewer" + i, AuthorityLevel.L1, "vera");
            bench.adds("mia", order, "reviewer" + i).orThrow();
        }

        assertThat(codes(bench.adds("mia", order, "kim"))).containsExactly(ReviewerCheck.TOO_MANY);
        assertThat(asked(order)).hasSize(1 + ReviewerCheck.MAX_REVIEWERS);
    }

    @Test
    void aReviewerIsAddedOnlyWhileSomebodyIsAsked() {
        CaseRef held = bench.submitted("100.00");
        bench.lab
                .as("pia")
                .run(held.id(), new Wish.Steer(Steering.HOLD), "LEGAL_HOLD")
                .orThrow();
        CaseRef done = bench.submitted("200.00");
        bench.approves("mia", done);
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        CaseRef early = bench.submitted("300.00");

        assertThat(codes(bench.adds("pia", held, "kim"))).containsExactly("SYS_ON_HOLD");
        assertThat(codes(bench.adds("pia", done, "kim"))).containsExactly("SYS_CASE_ENDED");
        assertThat(codes(bench.adds("pia", early, "kim"))).containsExactly("APR_STAGE_NOT_OPEN");
    }
}
