package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static io.bursar.testkit.SmallOrderLab.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What random sequences once got past the controls, one by one, so that it does not come back. */
class FoundLeaksTest {

    private static final WorkflowDefinition ORDERED_BY_A_RULE = SmallOrderLab.changed(FoundLeaksTest::orderedByARule);

    private static final WorkflowDefinition WITH_BENEFICIARY = SmallOrderLab.changed(
            text -> text.replace("  poNumber: {", "  beneficiaryId: { type: Person, doc: for whom }\n  poNumber: {"));

    /** The order leaves when its plan is complete, whatever completes it. */
    private static String orderedByARule(String text) {
        return text.replace(
                "on: approve, when: plan.complete, to: ORDERING, do: [ effect: po, emit: approved ], who: approver, act: APPROVE_REQUISITION",
                "on: approved, by: rule, when: plan.complete, to: ORDERING, do: [ effect: po, emit: approved ], who: SYSTEM");
    }

    private static int task(CaseRef order) {
        return order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** Only who the opening named was one; what the data says was taken for a remark. */
    @Test
    void whoeverTheDataNamesAsBeneficiaryDoesNotApprove() {
        SmallOrderLab bench = new SmallOrderLab(WITH_BENEFICIARY, new SmallPolicy());
        RecordValue forMia = SmallOrderLab.order("100.00").with("beneficiaryId", new TextValue("mia"));

        CaseRef order = bench.lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", forMia);

        assertThat(asked(order)).containsExactly("lee");
    }

    /** A delegate who answers for the requester was free to approve once the delegation was over. */
    @Test
    void whoeverSubmitsAgainForSomebodyDoesNotApproveItLater() {
        SmallOrderLab bench = new SmallOrderLab();
        CaseRef order = bench.submitted("100.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.REQUEST_INFO, "Why?")
                .orThrow();
        bench.lab.staff().delegation("dana", "mia", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));

        bench.lab
                .bursar()
                .as("mia", "dana")
                .fire(order.id(), "resubmit", RecordValue.EMPTY)
                .orThrow();
        bench.lab.pass(Duration.ofDays(2));

        assertThat(asked(order)).doesNotContain("mia");
    }

    /** The plan went on testing the amount it was made for. */
    @Test
    void aCorrectionDuringApprovalAsksWhoeverMayApproveWhatItIsNow() {
        SmallOrderLab bench = new SmallOrderLab();
        CaseRef order = bench.submitted("100.00");
        corrected(bench, order, "24000.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.APPROVE, "Fine")
                .orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("lee");
        assertThat(order.read().data().get("total")).contains(new MoneyValue(Money.usd("24000.00")));
    }

    private static void corrected(SmallOrderLab bench, CaseRef order, String total) {
        bench.corrected(order, Data.record().put("total", Money.usd(total)).build())
                .orThrow();
    }

    /**
     * An approval of the old amount came back to life under the plan that was made for less in between, and nobody else
     * was asked. Kernel 4 made one when the approval ran out of time, so it does here.
     */
    @Test
    void anAmountThatIsLoweredAndRaisedAgainStillAsksWhoeverItTakes() {
        SmallOrderLab bench = new SmallOrderLab(ORDERED_BY_A_RULE, new SmallPolicy());
        CaseRef order = bench.submitted("24000.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.APPROVE, "Fine")
                .orThrow();

        corrected(bench, order, "100.00");
        bench.lab.pass(Duration.ofDays(7));
        corrected(bench, order, "24000.00");

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("lee");
    }

    /** Approved a second time for the same values, the log did not say so, and nobody was told. */
    @Test
    void aPlanThatAsksAgainForWhatStandsApprovedIsSatisfiedAnew() {
        WorkflowDefinition again = SmallOrderLab.changed(text -> orderedByARule(text)
                .replace(
                        "on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM",
                        "on: again, to: SUBMITTED, who: BUYER"));
        SmallOrderLab bench = new SmallOrderLab(again, new SmallPolicy());
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(order).approve("Fine").orThrow();
        assertThat(order.state()).isEqualTo("TELLING");

        bench.lab.as("sam").fire(order.id(), "again", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("TELLING");
        assertThat(order.history().stream()
                        .flatMap(record -> record.events().stream())
                        .filter(event -> event.code().equals(EventCode.PLAN_SATISFIED.code())))
                .hasSize(2);
    }

    /** A workflow that validates nothing had no way back from a question. */
    @Test
    void aQuestionIsAnsweredWhereNothingIsValidated() {
        WorkflowDefinition straight =
                SmallOrderLab.changed(text -> text.replace("SUBMITTED: { phase: VAL,", "SUBMITTED: { phase: ROU,"));
        SmallOrderLab bench = new SmallOrderLab(straight, new SmallPolicy());
        CaseRef order = bench.submitted("100.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.REQUEST_INFO, "Why?")
                .orThrow();

        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(asked(order)).containsExactly("mia");
    }

    /** What stood in the way of a plan made anew was raised where it blocked nothing, and people went on deciding. */
    @Test
    void whatStandsInTheWayAfterAQuestionBlocksTheApproval() {
        WorkflowDefinition straight =
                SmallOrderLab.changed(text -> text.replace("SUBMITTED: { phase: VAL,", "SUBMITTED: { phase: ROU,"));
        SmallOrderLab bench = new SmallOrderLab(straight, new SmallPolicy());
        CaseRef order = bench.submitted("100000.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.REQUEST_INFO, "Why?")
                .orThrow();
        bench.lab.staff().delegation("dana", "vera", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));

        bench.lab
                .bursar()
                .as("vera", "dana")
                .fire(order.id(), "resubmit", RecordValue.EMPTY)
                .orThrow();

        Outcome goesOn = bench.lab.as("mia").decide(order.id(), task(order), Verdict.APPROVE, "Fine");
        assertThat(codes(goesOn)).as("nobody above vera could approve it").containsExactly("SYS_BLOCKED");
    }

    /** Raised where the case waited for an answer, it blocked nothing later on, and the order left unsatisfied. */
    @Test
    void aConflictThatIsRaisedElsewhereBlocksTheApprovalToo() {
        SmallOrderLab bench = new SmallOrderLab();
        CaseRef order = bench.submitted("100.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.REQUEST_INFO, "Why?")
                .orThrow();
        bench.lab
                .as("sam")
                .run(order.id(), new Wish.Raise("POL_SOD_CONFLICT", ""), "")
                .orThrow();
        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        Outcome approved = bench.lab.as("mia").decide(order.id(), task(order), Verdict.APPROVE, "Fine");

        assertThat(codes(approved)).containsExactly("SYS_BLOCKED");
        assertThat(bench.lab.systems().sent("po.create")).isEmpty();
    }

    /** Whoever lost the level meanwhile decides with what is left, and somebody else must be asked. */
    @Test
    void theLevelHeldAtTheActCounts() {
        SmallOrderLab bench = new SmallOrderLab();
        CaseRef order = bench.submitted("4000.00");
        bench.lab.staff().person("mia", AuthorityLevel.L1, "lee");

        Outcome decided = bench.lab.as("mia").decide(order.id(), task(order), Verdict.APPROVE, "Fine");

        assertThat(codes(decided)).isEmpty();
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(bench.lab.systems().sent("po.create")).isEmpty();
    }

    /** Kernel 4 wrote plans that do not say what they were made for; what it decided still proves itself. */
    @Test
    void whatTheKernelBeforeDecidedIsDecidedAgainByItsRules() {
        SmallOrderLab bench = new SmallOrderLab();
        CaseRef order = bench.submitted("100.00");
        bench.lab
                .as("mia")
                .decide(order.id(), task(order), Verdict.APPROVE, "Fine")
                .orThrow();

        List<AuditRecord> early =
                order.history().stream().map(FoundLeaksTest::asOfKernelFour).toList();

        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(early))
                .isEmpty();
    }

    private static AuditRecord asOfKernelFour(AuditRecord record) {
        return asOfKernel(4, record);
    }

    /** The record as an earlier kernel would have written it. */
    static AuditRecord asOfKernel(int version, AuditRecord record) {
        DecisionBasis now = record.basis();
        RecordContent content = record.content();
        return AuditRecord.of(
                record.position(),
                record.command(),
                new DecisionBasis(now.workflowId(), now.definition(), now.policy(), version),
                new RecordContent(
                        content.facts(), asKernelFourWrote(content.events()), content.reason(), content.trace()));
    }

    static List<RecordedEvent> asKernelFourWrote(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> switch (event.code()) {
                    case "plan-made" -> without(event, "plan", "about");
                    case "decided" -> without(event, "decision", "asked");
                    default -> event;
                })
                .toList();
    }

    private static RecordedEvent without(RecordedEvent event, String part, String field) {
        RecordValue body = event.body();
        return new RecordedEvent(event.code(), body.with(part, body.record(part).without(field)));
    }
}
