package io.bursar.testkit;

import static io.bursar.testkit.SmallOrderLab.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.question.Reviewing;
import io.bursar.engine.store.ActRow;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** May this person ask that one as a further reviewer, and which rule says so? */
class AdHocReviewerAskedTest {

    private ReviewBench bench = new ReviewBench();

    private ActAnswer may(String adder, CaseRef order, String reviewer) {
        return may(adder, order, reviewer, Assumptions.NONE);
    }

    private ActAnswer may(String adder, CaseRef order, String reviewer, Assumptions assumed) {
        return bench.engine()
                .questions()
                .reviewer(order.id(), new Reviewing(Actor.person(adder), new PersonId(reviewer)), assumed);
    }

    private static List<String> grounds(ActAnswer answer) {
        return answer.fold(
                allowed -> allowed.grounds().stream()
                        .map(ActAnswer.Ground::toString)
                        .toList(),
                forbidden -> List.of(),
                needs -> List.of());
    }

    private static List<String> forbidden(ActAnswer answer) {
        return answer.fold(
                allowed -> List.of(),
                forbidden -> forbidden.findings().stream().map(Finding::code).toList(),
                needs -> List.of());
    }

    @Test
    void whoeverIsAskedOrOwnsTheProcessMayAndTheAnswerSaysWhy() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.submitted("100.00");

        assertThat(grounds(may("mia", order, "kim")))
                .containsExactly(
                        "§1.6-1: mia is asked to approve, and may ask one more who must agree",
                        "§1.6-4: kim is no party of the request and acts for none",
                        "SOD-77: looks at kim as at whoever approves, and nothing recorded of them conflicts");
        assertThat(grounds(may("pia", order, "kim")))
                .startsWith("§1.6-1: pia owns the process, and may ask one more who must agree");
    }

    @Test
    void whoeverHoldsTheRoleOfAQueueThatIsAskedIsAsked() {
        bench = ReviewBench.of(
                "    ratifies: false",
                "    ratifies: false\n    stages:\n      - { role: BUYER, meaning: SPECIALIST, position: beside }");
        bench.lab.staff().role("kai", "BUYER", Scope.facility("MERCY"));
        CaseRef order = bench.submitted("100.00");

        assertThat(grounds(may("sam", order, "kim"))).first().asString().contains("sam is asked to approve");
    }

    @Test
    void everybodyElseMayNotAndTheAnswerIsWhatTheActWouldBeTold() {
        bench.lab.staff().delegation("dana", "kai", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        CaseRef order = bench.submitted("24000.00");

        assertThat(forbidden(may("sam", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
        assertThat(forbidden(may("mia", order, "dana"))).containsExactly("POL_SOD_CONFLICT");
        assertThat(forbidden(may("mia", order, "kai"))).containsExactly("POL_SOD_CONFLICT");
        assertThat(forbidden(may("mia", order, "lee"))).containsExactly("APR_REVIEWER_ASKED");
        assertThat(forbidden(may("mia", order, "nobody"))).containsExactly("POL_UNKNOWN_PERSON");
        for (String reviewer : List.of("dana", "kai", "lee", "nobody")) {
            assertThat(Refused.codes(bench.adds("mia", order, reviewer)))
                    .isEqualTo(forbidden(may("mia", order, reviewer)));
        }
    }

    private ActRow asking(String where, CaseRef order) {
        return new ActRow(
                new PersonId("kim"),
                where,
                new FunctionName("REQUEST"),
                bench.lab.clock().instant(),
                order.id());
    }

    @Test
    void anAssumedActForbidsTheReviewThatDutiesKeepApart() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.submitted("100.00");
        ActRow asking = asking("object:supplier:SUP-9", order);

        assertThat(forbidden(may("mia", order, "kim", Assumptions.NONE.acting(List.of(asking)))))
                .containsExactly("SOD-77");
    }

    /** Kernels before 5 kept an act around a supplier under its id as it was written. */
    @Test
    void anActIsFoundUnderTheIdOfItsSupplierHoweverThatIsWritten() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.lab
                .as("dana")
                .start(
                        SmallOrderLab.ORDER.id(),
                        "MERCY",
                        SmallOrderLab.order("100.00").with("supplierId", Data.text("sup-9")));

        for (String where : List.of("object:supplier:SUP-9", "object:supplier:sup-9")) {
            Assumptions asked = Assumptions.NONE.acting(List.of(asking(where, order)));
            assertThat(forbidden(may("mia", order, "kim", asked))).as(where).containsExactly("SOD-77");
        }
        Assumptions elsewhere = Assumptions.NONE.acting(List.of(asking("object:supplier:sup-8", order)));
        assertThat(forbidden(may("mia", order, "kim", elsewhere))).isEmpty();
    }

    @Test
    void aQuestionAddsNobody() {
        CaseRef order = bench.submitted("100.00");

        may("mia", order, "kim");

        assertThat(asked(order)).containsExactly("mia");
        assertThat(order.history()).hasSize(1);
    }
}
