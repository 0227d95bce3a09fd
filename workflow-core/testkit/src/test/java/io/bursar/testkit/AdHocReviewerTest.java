package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static io.bursar.testkit.SmallOrderLab.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An approver asks a further reviewer: one more must agree, and nobody is taken out for it (canonical §1.6-1). */
class AdHocReviewerTest {

    private ReviewBench bench = new ReviewBench();

    @Test
    void aReviewerIsAskedBesideEverybodyElseAndMustAgree() {
        CaseRef order = bench.submitted("100.00");

        bench.adds("mia", order, "kim").orThrow();

        assertThat(asked(order)).containsExactly("mia", "kim");
        bench.approves("mia", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        bench.approves("kim", order);
        assertThat(order.state()).isEqualTo("DONE");
        bench.provesItself(order);
    }

    @Test
    void theLogSaysWhoAddedWhomAndWhy() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.staff().delegation("mia", "lee", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        bench.lab.staff().away("mia");
        CaseRef other = bench.submitted("200.00");

        bench.adds("mia", order, "kim").orThrow();
        bench.lab
                .bursar()
                .as("lee", "mia")
                .addReviewer(other.id(), new PersonId("kim"), "Better ask")
                .orThrow();

        assertThat(added(order))
                .isEqualTo(Data.record()
                        .put("reviewer", "kim")
                        .put("approval", "spend")
                        .put("by", "mia")
                        .put("reason", "Knows this supplier")
                        .build());
        assertThat(added(other).text("for")).contains("mia");
        assertThat(order.timeline().toString()).contains("added kim as reviewer “Knows this supplier”");
    }

    private static RecordValue added(CaseRef order) {
        return order.history().stream()
                .flatMap(record -> record.content().events().stream())
                .filter(event -> event.code().equals("reviewer-added"))
                .map(event -> event.body())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReviewersNoEndsTheRequestLikeAnybodys() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();

        bench.decides("kim", order, Verdict.REJECT).orThrow();

        assertThat(order.state()).isEqualTo("REJECTED");
        bench.provesItself(order);
    }

    @Test
    void aReviewerMayAskBack() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();

        bench.decides("kim", order, Verdict.REQUEST_INFO).orThrow();
        assertThat(order.state()).isEqualTo("RETURNED");
        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        assertThat(asked(order)).containsExactly("mia", "kim");
        bench.provesItself(order);
    }

    @Test
    void aReviewCarriesNoAuthorityHoweverHighTheReviewer() {
        CaseRef order = bench.submitted("24000.00");
        bench.adds("mia", order, "rudy").orThrow();

        bench.approves("rudy", order);
        bench.approves("mia", order);

        assertThat(asked(order)).containsExactly("lee");
        bench.approves("lee", order);
        assertThat(order.state()).isEqualTo("DONE");
        RecordValue limit = order.history().stream()
                .flatMap(record -> record.content().events().stream())
                .filter(event -> event.code().equals("plan-satisfied"))
                .map(event -> event.body().record("limit"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.money("amount")).as("lee's, not rudy's").contains(Money.usd("25000.00"));
    }

    @Test
    void aReviewerIsNoneOfThePeopleTheCaseMustHave() {
        bench = ReviewBench.of("minimumHumans: 2", "minimumHumans: 3");
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();

        bench.approves("kim", order);
        bench.approves("mia", order);

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("lee");
        bench.corrected(order, "200.00");
        bench.approves("kim", order);
        bench.approves("mia", order);
        assertThat(asked(order)).as("nor when the plan is made anew").containsExactly("lee");
    }

    @Test
    void whoeverHasReviewedHasNotApprovedButIsBoundAsIfSo() {
        bench = ReviewBench.withDuties();
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();
        bench.approves("kim", order);
        bench.approves("mia", order);

        List<String> acts = order.history().stream()
                .flatMap(record -> record.content().events().stream())
                .filter(event -> event.code().equals("acted"))
                .map(event -> event.body().text("function").orElse("") + " "
                        + event.body().list("people").texts())
                .toList();
        assertThat(acts).contains("reviewed:APPROVE_REQUISITION [kim]", "APPROVE_REQUISITION [mia]");
        Desk kim = bench.lab.as("kim");
        CaseId own = bench.engine().settings().ids().newCaseId();
        Outcome asks = kim.tryStart(
                kim.opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("60.00"), own), "submit", own);
        assertThat(codes(asks)).as("kim reviewed this supplier's order").containsExactly("SOD-77");
    }

    @Test
    void aMaterialChangeKeepsTheReviewAndAsksForItAgain() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();
        bench.approves("kim", order);

        bench.corrected(order, "24000.00");

        assertThat(asked(order)).containsExactly("mia", "kim");
        bench.approves("mia", order);
        bench.approves("lee", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        bench.approves("kim", order);
        assertThat(order.state()).isEqualTo("DONE");
        bench.provesItself(order);
    }

    @Test
    void aReviewerWhomTheNewPlanNeedsAnywayIsAskedOnceAsAnApprover() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "lee").orThrow();
        bench.approves("lee", order);

        bench.corrected(order, "24000.00");
        bench.approves("mia", order);

        assertThat(asked(order)).containsExactly("lee");
        bench.approves("lee", order);
        assertThat(order.state()).isEqualTo("DONE");
        bench.provesItself(order);
    }

    @Test
    void theReviewOfALeaverGoesToWhomTheyReportedTo() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();

        bench.lab.staff().leaves("kim");
        bench.engine().peopleChanged(new PersonId("kim"));

        assertThat(asked(order)).containsExactly("mia", "vera");
        bench.approves("mia", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        bench.approves("vera", order);
        assertThat(order.state()).isEqualTo("DONE");
        bench.provesItself(order);
    }

    @Test
    void whatAReviewerSaidBeforeLeavingStands() {
        CaseRef order = bench.submitted("100.00");
        bench.adds("mia", order, "kim").orThrow();
        bench.approves("kim", order);
        bench.lab.staff().leaves("kim").leaves("mia");

        bench.engine().peopleChanged(new PersonId("mia"));

        assertThat(asked(order)).containsExactly("lee");
        bench.approves("lee", order);
        assertThat(order.state()).isEqualTo("DONE");
        bench.provesItself(order);
    }

    /** A standing approval asks nobody, so the smaller request would go past the reviewer. */
    @Test
    void noStandingApprovalPassesACaseThatHasAReviewer() {
        bench = ReviewBench.standing(SmallOrderLab.grant("9000.00"));
        CaseRef order = bench.submitted("400.00");
        CaseRef other = bench.submitted("400.00");
        bench.adds("mia", order, "kim").orThrow();
        RecordValue less = Data.record()
                .put("data", Data.record().put("total", Money.usd("200.00")).build())
                .build();

        List.of(order, other).forEach(one -> {
            bench.decides("mia", one, Verdict.REQUEST_INFO).orThrow();
            bench.lab.as("dana").fire(one.id(), "resubmit", less).orThrow();
        });

        assertThat(other.state()).as("without a reviewer").isEqualTo("DONE");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("mia", "kim");
    }
}
