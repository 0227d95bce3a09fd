package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.engine.Questions;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.question.OpenCases;
import io.bursar.engine.question.Supposed;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who would have to approve, and who may do what, asked before anything is done. */
class QuestionsTest {

    private final Hospital hospital = new Hospital();
    private final Questions questions = hospital.lab().bursar().engine().questions();

    @ParameterizedTest
    @CsvSource({
        "42132200, 900.00",
        "42132200, 5000.01",
        "42132200, 60000.00",
        "43211500, 2400.00",
        "51101500, 700.00",
        "42132200, 2000000.00"
    })
    void thePlanAskedForBeforehandIsThePlanThatIsMade(String unspsc, String price) {
        RequisitionForm form = hospital.aRequisition().toBeSourced().of(unspsc, price);

        ApprovalPlan foretold = asked(form.command()).plan();

        assertThat(foretold).isEqualTo(made(form.submitted()));
    }

    @Test
    void theOpenCasesOfAStoreAreToldWithWhatAChangeNeeds() {
        CaseUnderTest waiting = hospital.aRequisition().ofSupplies("900.00").submitted();
        CaseUnderTest draft = hospital.aRequisition().ofSupplies("800.00").drafted();
        hospital.aRequisition().ofSupplies("700.00").submitted().rejectedBy("mia");

        assertThat(OpenCases.in(hospital.lab().store(), 2))
                .extracting(open -> open.caseId() + " " + open.state() + " " + open.submitted())
                .containsExactlyInAnyOrder(
                        waiting.ref().id() + " PENDING_APPROVAL true",
                        draft.ref().id() + " DRAFT false");
        Assertions.assertThatThrownBy(() -> OpenCases.in(hospital.lab().store(), 1))
                .hasMessageContaining("BURSAR-1007");
    }

    @Test
    void aQuestionLeavesNoTrace() {
        asked(hospital.aRequisition().ofSupplies("900.00").command());

        assertThat(hospital.lab().store().cases(Optional.empty(), 10)).isEmpty();
        assertThat(hospital.lab().systems().sent()).isEmpty();
    }

    @Test
    void whatIsAssumedGoesBeforeWhatTheSystemsOfRecordSay() {
        Command command = hospital.aRequisition().ofSupplies("900.00").command();
        Assumptions dirksCentre = Assumptions.NONE.answering(
                "costCenter.verify",
                Data.record().put("costCenterId", "CC-WARD3").build(),
                Data.record()
                        .put("costCenterId", "CC-WARD3")
                        .put("open", true)
                        .put("ownerId", "dirk")
                        .build());

        assertThat(asked(command).plan().explain().get(0)).startsWith("1. mia (L2");
        assertThat(asked(command, dirksCentre).plan().explain().get(0)).startsWith("1. dirk (L3");
    }

    @Test
    void whatNobodyAnswersIsNamed() {
        hospital.lab().systems().down(true);

        Supposed supposed = supposed(
                questions.approvers(hospital.aRequisition().ofSupplies("900.00").command(), Assumptions.NONE));

        assertThat(supposed.after().status().state()).isEqualTo("SUBMITTED");
        assertThat(supposed.unanswered())
                .extracting(fact -> fact.request().source())
                .contains("capability:costCenter.verify");
    }

    @Test
    void whereNobodyCanBeAskedTheAnswerSaysWhy() {
        hospital.lab().staff().leaves("bo").leaves("gwen.sato").leaves(MercyStaff.CFO);
        hospital.lab().staff().leaves("carl").leaves("vera").leaves("lee").leaves("mia");

        ApproversAnswer answer =
                questions.approvers(hospital.aRequisition().ofSupplies("900.00").command(), Assumptions.NONE);

        assertThat(answer.<List<Finding>>fold(
                        asked -> List.of(), ApproversAnswer.Nobody::findings, refused -> List.of(), needs -> List.of()))
                .extracting(Finding::code)
                .contains("POL_NO_APPROVER");
    }

    @Test
    void aStandingApprovalLeavesNobodyToAsk() {
        ApproversAnswer answer = questions.approvers(
                hospital.aRequisition().ofCatalogItems("120.00").command(), Assumptions.NONE);

        assertThat(answer.<Boolean>fold(
                        asked -> false, ApproversAnswer.Nobody::approvedBeforehand, refused -> false, needs -> false))
                .isTrue();
        assertThat(supposed(answer).after().data().text("standingApprovalId")).contains("SA-2026-01");
    }

    @Test
    void anApprovalThatIsNotDueYetCanBeAskedAbout() {
        Command command = hospital.aRequisition().ofSupplies("900.00").command();

        ApproversAnswer ratification = questions.approvers(command, "ratification", Assumptions.NONE);
        ApproversAnswer unknown = questions.approvers(command, "blessing", Assumptions.NONE);

        assertThat(ratification.<List<String>>fold(
                        asked -> asked.plan().explain(), nobody -> List.of(), refused -> List.of(), needs -> List.of()))
                .first(Assertions.as(Assertions.STRING))
                .contains("decides RATIFY");
        assertThat(codes(unknown)).containsExactly("SYS_NO_SUCH_APPROVAL");
    }

    @Test
    void aCommandThatWouldBeRefusedIsRefusedInTheAnswer() {
        assertThat(codes(questions.approvers(hospital.aRequisition().command(), Assumptions.NONE)))
                .isNotEmpty();
    }

    @Test
    void whoIsAskedMayApproveAndTheAnswerNamesTheRules() {
        ApproversAnswer.Asked asked =
                asked(hospital.aRequisition().ofSupplies("900.00").command());

        ActAnswer answer = questions.permission(asked.supposed(), approval(asked, "mia"), Assumptions.NONE);

        assertThat(grounds(answer)).contains("§1.6-2", "SOD-03");
    }

    @Test
    void inACaseThatIsThereTheAnswerNamesTheRowToo() {
        CaseUnderTest order = hospital.aRequisition().ofSupplies("900.00").submitted();

        assertThat(grounds(questions.permission(approval(order, "mia"), Assumptions.NONE)))
                .contains("§1.6-2", "SOD-03", "p2p.requisition#7");
        assertThat(order.read().work().approvals().decisions()).isEmpty();
    }

    @Test
    void whoeverRequestedMayNotApproveAndNeitherMayAStranger() {
        ApproversAnswer.Asked asked =
                asked(hospital.aRequisition().ofSupplies("900.00").command());

        assertThat(forbidden(questions.permission(asked.supposed(), approval(asked, "dana"), Assumptions.NONE)))
                .isNotEmpty();
        assertThat(forbidden(questions.permission(asked.supposed(), approval(asked, "sam"), Assumptions.NONE)))
                .contains("APR_NOT_ELIGIBLE");
    }

    @Test
    void anAssumedActForbidsWhatSegregationOfDutiesKeepsApart() {
        CaseUnderTest order = hospital.aRequisition().ofSupplies("900.00").submitted();
        Command approve = approval(order, "mia");
        String chain = "chain:" + order.read().header().place().correlation();
        ActRow entered = new ActRow(
                new PersonId("mia"),
                chain,
                new FunctionName("ENTER_INVOICE"),
                hospital.lab().clock().instant(),
                order.ref().id());

        assertThat(questions.permission(approve, Assumptions.NONE)).isInstanceOf(ActAnswer.Allowed.class);
        assertThat(forbidden(questions.permission(approve, Assumptions.NONE.acting(List.of(entered)))))
                .contains("SOD-03");
    }

    @Test
    void aQuestionAboutAnUnknownCaseFails() {
        Command command = Command.of(
                hospital.lab().bursar().engine().settings().ids().newCommandId(),
                CaseId.of("00000000-0000-7000-8000-000000000000"),
                Actor.person("mia"),
                new Wish.Decide(1, Verdict.APPROVE));

        Assertions.assertThatThrownBy(() -> questions.permission(command, Assumptions.NONE))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("BURSAR-1004");
    }

    @Test
    void aQuestionAssumesUpToAThousandThings() {
        List<Assumptions.Answer> full = Collections.nCopies(
                Assumptions.MAX_ENTRIES, new Assumptions.Answer("budget.check", RecordValue.EMPTY, null));
        Assumptions assumed = new Assumptions(full, List.of());

        Assertions.assertThatThrownBy(() -> assumed.answering("budget.check", RecordValue.EMPTY, null))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("BURSAR-1007");
    }

    private Command approval(ApproversAnswer.Asked asked, String person) {
        return approval(asked.supposed().after(), person);
    }

    private Command approval(CaseUnderTest order, String person) {
        return approval(order.read(), person);
    }

    private Command approval(Case current, String person) {
        Task task = current.work().tasks().get(0);
        return Command.of(
                hospital.lab().bursar().engine().settings().ids().newCommandId(),
                current.id(),
                Actor.person(person),
                new Wish.Decide(task.number(), Verdict.APPROVE));
    }

    private ApproversAnswer.Asked asked(Command command) {
        return asked(command, Assumptions.NONE);
    }

    private ApproversAnswer.Asked asked(Command command, Assumptions assumed) {
        return questions
                .approvers(command, assumed)
                .fold(
                        found -> found,
                        nobody -> Assertions.fail("nobody is asked: " + nobody),
                        refused -> Assertions.fail("refused: " + refused),
                        needs -> Assertions.fail("facts are missing: " + needs));
    }

    private static Supposed supposed(ApproversAnswer answer) {
        return answer.fold(
                ApproversAnswer.Asked::supposed,
                ApproversAnswer.Nobody::supposed,
                refused -> Assertions.fail("refused: " + refused),
                needs -> Assertions.fail("facts are missing: " + needs));
    }

    private static ApprovalPlan made(CaseUnderTest order) {
        return ApprovalPlan.from(order.read().work().approvals().currentPlan().orElseThrow());
    }

    private static List<String> codes(ApproversAnswer answer) {
        return answer
                .<List<Finding>>fold(
                        asked -> List.of(), nobody -> List.of(), ApproversAnswer.Refused::findings, needs -> List.of())
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> grounds(ActAnswer answer) {
        return answer.fold(
                allowed ->
                        allowed.grounds().stream().map(ActAnswer.Ground::rule).toList(),
                forbidden -> List.of(),
                needs -> List.of());
    }

    private static List<String> forbidden(ActAnswer answer) {
        return answer
                .<List<Finding>>fold(allowed -> List.of(), ActAnswer.Forbidden::findings, needs -> List.of())
                .stream()
                .map(Finding::code)
                .toList();
    }
}
