package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ReviewerCheck;
import io.bursar.controls.sod.FunctionPhrase;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An approver asks a further reviewer: one more must agree, and nobody is taken out for it (canonical §1.6-1). */
class AdHocReviewerTest {

    private static final FunctionName ASKING = new FunctionName("REQUEST");
    private static final FunctionName APPROVING = new FunctionName("APPROVE_REQUISITION");

    private SmallOrderLab bench = staffed(new SmallOrderLab());

    /** Kim is a manager elsewhere who reports to vera; rudy may commit millions. */
    private static SmallOrderLab staffed(SmallOrderLab lab) {
        lab.lab
                .staff()
                .person("kim", AuthorityLevel.L2, "vera")
                .person("kai", AuthorityLevel.L1, "vera")
                .person("rudy", AuthorityLevel.L7, "");
        return lab;
    }

    private static SmallOrderLab withText(String from, String to) {
        WorkflowDefinition other = SmallOrderLab.changed(text -> text.replace(from, to));
        return staffed(new SmallOrderLab(other, new SmallPolicy()));
    }

    private Engine engine() {
        return bench.lab.bursar().engine();
    }

    private Outcome adds(String approver, CaseRef order, String reviewer) {
        return adds(approver, order, reviewer, "Knows this supplier");
    }

    private Outcome adds(String approver, CaseRef order, String reviewer, String reason) {
        return bench.lab.as(approver).addReviewer(order.id(), new PersonId(reviewer), reason);
    }

    private Outcome decides(String person, CaseRef order, Verdict verdict) {
        int task = order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .filter(open ->
                        open.assignee().filter(new PersonId(person)::equals).isPresent())
                .mapToInt(Task::number)
                .findFirst()
                .orElseThrow();
        return bench.lab.as(person).decide(order.id(), task, verdict, "Seen");
    }

    private void approves(String person, CaseRef order) {
        decides(person, order, Verdict.APPROVE).orThrow();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }

    private static List<String> asked(CaseRef order) {
        return order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .map(task -> task.assignee()
                        .map(PersonId::value)
                        .orElse(task.audience().queueKey()))
                .toList();
    }

    private void corrected(CaseRef order, String total) {
        bench.lab
                .as("sam")
                .run(order.id(), new Wish.Raise("REQ_SUPPLIER_INACTIVE", ""), "")
                .orThrow();
        int exception = order.read().work().exceptions().get(0).number();
        RecordValue changed = Data.record().put("total", Money.usd(total)).build();
        bench.lab
                .as("sam")
                .run(order.id(), new Wish.Resolve(exception, "REPLACED", changed), "")
                .orThrow();
    }

    private void provesItself(CaseRef order) {
        assertThat(new ReDecider(engine().standard()).check(order.history())).isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void aReviewerIsAskedBesideEverybodyElseAndMustAgree() {
        CaseRef order = bench.submitted("100.00");

        adds("mia", order, "kim").orThrow();

        assertThat(asked(order)).containsExactly("mia", "kim");
        approves("mia", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        approves("kim", order);
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void theLogSaysWhoAddedWhomAndWhy() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.staff().delegation("mia", "lee", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        bench.lab.staff().away("mia");
        CaseRef other = bench.submitted("200.00");

        adds("mia", order, "kim").orThrow();
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
        adds("mia", order, "kim").orThrow();

        decides("kim", order, Verdict.REJECT).orThrow();

        assertThat(order.state()).isEqualTo("REJECTED");
        provesItself(order);
    }

    @Test
    void aReviewerMayAskBack() {
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();

        decides("kim", order, Verdict.REQUEST_INFO).orThrow();
        assertThat(order.state()).isEqualTo("RETURNED");
        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        assertThat(asked(order)).containsExactly("mia", "kim");
        provesItself(order);
    }

    @Test
    void aReviewCarriesNoAuthorityHoweverHighTheReviewer() {
        CaseRef order = bench.submitted("24000.00");
        adds("mia", order, "rudy").orThrow();

        approves("rudy", order);
        approves("mia", order);

        assertThat(asked(order)).containsExactly("lee");
        approves("lee", order);
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
        bench = withText("minimumHumans: 2", "minimumHumans: 3");
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();

        approves("kim", order);
        approves("mia", order);

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("lee");
        corrected(order, "200.00");
        approves("kim", order);
        approves("mia", order);
        assertThat(asked(order)).as("nor when the plan is made anew").containsExactly("lee");
    }

    @Test
    void whoeverIsAskedOrOwnsTheProcessMayAddAndNobodyElse() {
        CaseRef order = bench.submitted("24000.00");

        assertThat(codes(adds("sam", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(adds("lee", order, "kim"))).as("asked later only").containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(adds("dana", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
        assertThat(codes(adds("pia", order, "kim"))).isEmpty();
    }

    @Test
    void aPartyOfTheRequestAddsNobodyNotEvenAsProcessOwner() {
        bench.lab.staff().role("dana", "PROCESS_OWNER", Scope.ENTERPRISE);
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(adds("dana", order, "kim"))).containsExactly("POL_NOT_ALLOWED");
    }

    @Test
    void noServiceAndNoModelAddsOrIsAdded() {
        CaseRef order = bench.submitted("100.00");
        Wish kim = new Wish.AddReviewer(new PersonId("kim"));

        Outcome service = bench.lab.bursar().as(Actor.service("portal")).run(order.id(), kim, "Why not");
        Outcome model = bench.lab.bursar().as(Actor.aiAgent("model")).run(order.id(), kim, "Why not");

        assertThat(codes(service)).containsExactly("APR_NOT_A_PERSON");
        assertThat(codes(model)).isNotEmpty();
        assertThat(codes(adds("mia", order, "portal"))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(adds("mia", order, "model"))).containsExactly("POL_UNKNOWN_PERSON");
        assertThat(asked(order)).containsExactly("mia");
    }

    @Test
    void aReasonIsGiven() {
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(adds("mia", order, "kim", " "))).containsExactly("APR_REASON_MISSING");
    }

    @Test
    void nobodyIsAddedTwiceNorBesideAnOpenSeatNorByThemselves() {
        CaseRef order = bench.submitted("24000.00");
        adds("mia", order, "kim").orThrow();

        assertThat(codes(adds("mia", order, "kim"))).contains(ReviewerCheck.TWICE, ReviewerCheck.ASKED);
        assertThat(codes(adds("mia", order, "lee"))).as("asked next").containsExactly(ReviewerCheck.ASKED);
        assertThat(codes(adds("pia", order, "mia"))).containsExactly(ReviewerCheck.ASKED);
        assertThat(codes(adds("pia", order, "pia"))).containsExactly(ReviewerCheck.ONESELF);
        approves("mia", order);
        assertThat(codes(adds("lee", order, "mia"))).as("has spoken").containsExactly("APR_COUNTED_ONCE");
        approves("kim", order);
        assertThat(codes(adds("lee", order, "kim"))).contains(ReviewerCheck.TWICE, "APR_COUNTED_ONCE");
    }

    @Test
    void aPartyOrWhoeverActsForOneDoesNotReview() {
        bench.lab.staff().delegation("dana", "kai", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(adds("mia", order, "dana"))).containsExactly("POL_SOD_CONFLICT");
        assertThat(codes(adds("mia", order, "kai"))).containsExactly("POL_SOD_CONFLICT");
    }

    @Test
    void whoeverIsAwayOrHasLeftDoesNotReview() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.staff().away("kim").leaves("kai");

        assertThat(codes(adds("mia", order, "kim"))).containsExactly(ReviewerCheck.ABSENT);
        assertThat(codes(adds("mia", order, "kai"))).containsExactly("POL_UNKNOWN_PERSON");
    }

    private static SmallPolicy withDuties() {
        SodRule rule = new SodRule(
                "SOD-77", Set.of(ASKING), Set.of(APPROVING), SodTerms.blocking(SodScope.parse("OBJECT(30)")));
        return new SmallPolicy()
                .duties(SodRules.loadOrThrow(
                        List.of(rule),
                        Map.of(ASKING, FunctionPhrase.of(ASKING), APPROVING, FunctionPhrase.of(APPROVING))));
    }

    @Test
    void dutiesAreAskedWhenSomebodyIsAdded() {
        bench = staffed(new SmallOrderLab(withDuties()));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("kim").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("50.00"));

        assertThat(codes(adds("mia", order, "kim"))).containsExactly("SOD-77");
    }

    @Test
    void dutiesAreAskedAgainWhenTheReviewerSpeaks() {
        bench = staffed(new SmallOrderLab(withDuties()));
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();
        bench.lab.as("kim").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("50.00"));

        assertThat(codes(decides("kim", order, Verdict.APPROVE))).containsExactly("SOD-77");
    }

    @Test
    void whoeverHasReviewedHasNotApprovedButIsBoundAsIfSo() {
        bench = staffed(new SmallOrderLab(withDuties()));
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();
        approves("kim", order);
        approves("mia", order);

        List<String> acts = order.history().stream()
                .flatMap(record -> record.content().events().stream())
                .filter(event -> event.code().equals("acted"))
                .map(event -> event.body().text("function").orElse("") + " "
                        + event.body().list("people").texts())
                .toList();
        assertThat(acts).contains("reviewed:APPROVE_REQUISITION [kim]", "APPROVE_REQUISITION [mia]");
        CaseRef draft = bench.lab.as("kai").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("50.00"));
        assertThat(draft.state()).isEqualTo("PENDING_APPROVAL");
        Outcome asks = bench.lab
                .as("kim")
                .tryStart(
                        bench.lab
                                .as("kim")
                                .opening(
                                        SmallOrderLab.ORDER.id(),
                                        "MERCY",
                                        SmallOrderLab.order("60.00"),
                                        engine().settings().ids().newCaseId()),
                        "submit",
                        engine().settings().ids().newCaseId());
        assertThat(codes(asks)).as("kim reviewed this supplier's order").containsExactly("SOD-77");
    }

    @Test
    void whoeverIsTheOnlyOneForAnotherStageIsKeptForIt() {
        bench = withText(
                "    ratifies: false",
                "    ratifies: false\n    stages:\n      - { role: BUYER, meaning: SPECIALIST, position: beside }");
        CaseRef order = bench.submitted("100.00");

        assertThat(codes(adds("mia", order, "sam"))).containsExactly("APR_HELD_FOR_STAGE");
        bench.lab.staff().role("kai", "BUYER", Scope.facility("MERCY"));
        assertThat(codes(adds("sam", order, "kai"))).as("sam is enough").isEmpty();
    }

    @Test
    void noMoreReviewersThanTheLimit() {
        CaseRef order = bench.submitted("100.00");
        for (int i = 1; i <= ReviewerCheck.MAX_REVIEWERS; i++) {
            bench.lab.staff().person("reviewer" + i, AuthorityLevel.L1, "vera");
            adds("mia", order, "reviewer" + i).orThrow();
        }

        assertThat(codes(adds("mia", order, "kim"))).containsExactly(ReviewerCheck.TOO_MANY);
        assertThat(asked(order)).hasSize(1 + ReviewerCheck.MAX_REVIEWERS);
    }

    @Test
    void aMaterialChangeKeepsTheReviewAndAsksForItAgain() {
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();
        approves("kim", order);

        corrected(order, "24000.00");

        assertThat(asked(order)).containsExactly("mia", "kim");
        approves("mia", order);
        approves("lee", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        approves("kim", order);
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void aReviewerWhomTheNewPlanNeedsAnywayIsAskedOnceAsAnApprover() {
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "lee").orThrow();
        approves("lee", order);

        corrected(order, "24000.00");
        approves("mia", order);

        assertThat(asked(order)).containsExactly("lee");
        approves("lee", order);
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void theReviewOfALeaverGoesToWhomTheyReportedTo() {
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();

        bench.lab.staff().leaves("kim");
        engine().peopleChanged(new PersonId("kim"));

        assertThat(asked(order)).containsExactly("mia", "vera");
        approves("mia", order);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        approves("vera", order);
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void whatAReviewerSaidBeforeLeavingStands() {
        CaseRef order = bench.submitted("100.00");
        adds("mia", order, "kim").orThrow();
        approves("kim", order);
        bench.lab.staff().leaves("kim").leaves("mia");

        engine().peopleChanged(new PersonId("mia"));

        assertThat(asked(order)).containsExactly("lee");
        approves("lee", order);
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void aReviewerIsAddedOnlyWhileSomebodyIsAsked() {
        CaseRef held = bench.submitted("100.00");
        bench.lab
                .as("pia")
                .run(held.id(), new Wish.Steer(Steering.HOLD), "LEGAL_HOLD")
                .orThrow();
        CaseRef done = bench.submitted("200.00");
        approves("mia", done);
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        CaseRef early = bench.submitted("300.00");

        assertThat(codes(adds("pia", held, "kim"))).containsExactly("SYS_ON_HOLD");
        assertThat(codes(adds("pia", done, "kim"))).containsExactly("SYS_CASE_ENDED");
        assertThat(codes(adds("pia", early, "kim"))).containsExactly("APR_STAGE_NOT_OPEN");
    }
}
