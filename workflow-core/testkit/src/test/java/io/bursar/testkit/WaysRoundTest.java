package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.Outcome;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways round the controls that somebody with a grudge would try; each of them once led somewhere. */
class WaysRoundTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 9);

    private SmallOrderLab bench = new SmallOrderLab();
    private CaseRef order = bench.submitted("10.00");

    private static WorkflowDefinition asking(String stage) {
        return SmallOrderLab.changed(
                text -> text.replace("    ratifies: false", "    ratifies: false\n    stages:\n      - " + stage));
    }

    private List<String> asked() {
        return order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .flatMap(task -> task.assignee().stream())
                .map(PersonId::value)
                .toList();
    }

    private Outcome says(String person, Verdict verdict) {
        int task = order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
        return bench.lab.as(person).decide(order.id(), task, verdict, "So");
    }

    private Outcome answers(String person, RecordValue changed) {
        return bench.lab
                .as(person)
                .fire(order.id(), "resubmit", Data.record().put("data", changed).build());
    }

    private Outcome corrects(String person, RecordValue changed) {
        bench.lab
                .as(person)
                .run(order.id(), new Wish.Raise("REQ_SUPPLIER_INACTIVE", ""), "")
                .orThrow();
        int exception = order.read().work().exceptions().get(0).number();
        return bench.lab.as(person).run(order.id(), new Wish.Resolve(exception, "REPLACED", changed), "");
    }

    private static RecordValue from(String supplier) {
        return Data.record().put("supplierId", supplier).build();
    }

    private CaseRef ordered(String person, String supplier) {
        return bench.lab
                .as(person)
                .start(
                        SmallOrderLab.ORDER.id(),
                        "MERCY",
                        SmallOrderLab.order("100.00").with("supplierId", new TextValue(supplier)));
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }

    /** Lee approved as second in line; when mia has left, the second question is the one to the CFO. */
    @Test
    void whoeverApprovedUnderANumberHasNotApprovedForTheQueueThatGetsItLater() {
        bench = new SmallOrderLab(asking("{ role: CFO, meaning: SPEND, position: after }"), new SmallPolicy());
        bench.lab.staff().role("carl", "CFO", Scope.ENTERPRISE);
        order = bench.submitted("24000.00");
        says("mia", Verdict.APPROVE).orThrow();
        says("lee", Verdict.APPROVE).orThrow();
        says("carl", Verdict.REQUEST_INFO).orThrow();
        bench.lab.staff().leaves("mia");

        answers("dana", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(bench.lab.systems().sent("po.create")).isEmpty();
        says("carl", Verdict.APPROVE).orThrow();
        assertThat(order.state()).isEqualTo("DONE");
    }

    /** A directory goes on listing the delegation of somebody who is gone. */
    @Test
    void nobodyDecidesInThePlaceOfSomebodyWhoHasLeft() {
        bench = new SmallOrderLab(
                asking("{ role: CAPITAL_COMMITTEE, meaning: SPECIALIST, position: beside, quorum: 2, of: 2 }"),
                new SmallPolicy());
        bench.lab
                .staff()
                .role("ann", "CAPITAL_COMMITTEE", Scope.ENTERPRISE)
                .role("ben", "CAPITAL_COMMITTEE", Scope.ENTERPRISE)
                .person("dave", AuthorityLevel.L1, "")
                .delegation("ann", "dave", FIRST, LAST);
        order = bench.submitted("100.00");
        bench.lab.staff().leaves("ann");
        int task = order.read().work().tasks().stream()
                .filter(open ->
                        open.assignee().filter(new PersonId("dave")::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .number();

        Outcome decided = bench.lab.bursar().as("dave", "ann").decide(order.id(), task, Verdict.APPROVE, "So");

        assertThat(codes(decided)).containsExactly("POL_UNKNOWN_PERSON");
    }

    /** Dana asked for gloves worth 100; mia, who works the buyer's queue too, makes 4 000 of it and approves. */
    @Test
    void whoeverMakesSomethingElseOfARequestDoesNotApproveIt() {
        bench.lab.staff().role("mia", "BUYER", Scope.facility("MERCY"));
        order = bench.submitted("100.00");

        corrects("mia", Data.record().put("total", Money.usd("4000.00")).build())
                .orThrow();

        assertThat(codes(says("mia", Verdict.APPROVE))).contains("POL_SOD_CONFLICT");
        assertThat(asked()).containsExactly("lee");
    }

    @Test
    void whoeverCorrectsWhatIsNotMaterialStillApproves() {
        bench.lab.staff().role("mia", "BUYER", Scope.facility("MERCY"));
        order = bench.submitted("100.00");

        corrects("mia", Data.record().put("poNumber", "PO-0").build()).orThrow();

        assertThat(codes(says("mia", Verdict.APPROVE))).isEmpty();
    }

    /** Mia approved for SUP-7 and may not ask there; she asks elsewhere, and names SUP-7 when a question comes back. */
    @Test
    void whatSomebodyMayNotAskForAtOneSupplierTheyDoNotAskForAtAnotherFirst() {
        miaApprovesForSup7AndAsksSup9();
        says("lee", Verdict.REQUEST_INFO).orThrow();

        assertThat(codes(answers("mia", from("SUP-7")))).containsExactly("SOD-77");
        assertThat(codes(answers("mia", from("SUP-8")))).isEmpty();
    }

    @Test
    void norAtTheSameOneInSmallLetters() {
        miaApprovesForSup7AndAsksSup9();
        says("lee", Verdict.REQUEST_INFO).orThrow();

        assertThat(codes(answers("mia", from("sup-7")))).containsExactly("SOD-77");
    }

    /** What was recorded under the id as it stands is looked for under the id as it stands. */
    @Test
    void theFormerKernelTookAnIdThatIsWrittenInTwoWaysForTwo() {
        bench = new SmallOrderLab(SmallOrderLab.keepingApart("REQUEST", "APPROVE_REQUISITION", "OBJECT(30)"));
        order = ordered("dana", "sup-7");

        assertThat(order.history().stream()
                        .flatMap(record -> record.events().stream())
                        .map(Object::toString))
                .anyMatch(event -> event.contains("object:supplier:SUP-7"));
        assertThat(new ReDecider(bench.lab.bursar().engine().standard())
                        .check(order.history().stream()
                                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                                .toList()))
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.what())
                        .contains("object:supplier:sup-7")
                        .doesNotContain("SUP-7"));
    }

    @Test
    void norDoesSomebodyElseCorrectItForThem() {
        miaApprovesForSup7AndAsksSup9();

        assertThat(codes(corrects("sam", from("SUP-7")))).containsExactly("SOD-77");
    }

    /** Her own request has become one to SUP-8, so for a month she approves nothing there. */
    @Test
    void whatIsAskedForAtAnotherSupplierInTheEndCountsThere() {
        miaApprovesForSup7AndAsksSup9();
        says("lee", Verdict.REQUEST_INFO).orThrow();
        answers("mia", from("SUP-8")).orThrow();

        order = ordered("dana", "SUP-8");

        assertThat(asked()).containsExactly("lee");
    }

    private void miaApprovesForSup7AndAsksSup9() {
        bench = new SmallOrderLab(SmallOrderLab.keepingApart("REQUEST", "APPROVE_REQUISITION", "OBJECT(30)"));
        order = ordered("dana", "SUP-7");
        says("mia", Verdict.APPROVE).orThrow();
        order = ordered("mia", "SUP-9");
        assertThat(asked()).containsExactly("lee");
    }

    /** Lee stands in for dana; what lee could not approve in person a grant of lee's does not let through either. */
    @Test
    void noGrantOfSomebodyWhoActsForTheRequesterStands() {
        bench = new SmallOrderLab(
                SmallOrderLab.APPROVED_BEFOREHAND, new SmallPolicy().standing(SmallOrderLab.grant("9000.00")));
        order = bench.submitted("100.00");
        assertThat(order.state()).isEqualTo("DONE");
        bench.lab.staff().delegation("dana", "lee", FIRST, LAST);

        order = bench.submitted("100.00");

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    /** Mia writes the request, dana only presses the button, mia approves. */
    @Test
    void whoeverFillsInARequestForSomebodyElseDoesNotApproveIt() {
        CaseId id = order.id();
        Opening danas =
                bench.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id);
        bench = new SmallOrderLab();
        bench.lab.as("mia").run(id, new Wish.Start(danas, null), "").orThrow();
        bench.lab.as("dana").fire(id, "submit", RecordValue.EMPTY).orThrow();

        order = bench.lab.bursar().find(id);

        assertThat(asked()).containsExactly("lee");
    }

    /** It is for mia, who approves, under a name that nobody has. */
    @Test
    void nobodyBenefitsUnderANameThatNobodyHas() {
        bench = new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace(
                        "  poNumber: {", "  beneficiaryId: { type: Person, doc: for whom }\n  poNumber: {")),
                new SmallPolicy());
        order = bench.submitted("100.00");
        RecordValue data = SmallOrderLab.order("100.00").with("beneficiaryId", new TextValue("MIA"));
        CaseId id = CaseId.of("00000000-0000-4000-8000-000000000001");
        Opening forNobody = bench.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", data, id);

        assertThat(codes(bench.lab.as("dana").tryStart(forNobody, "submit", id)))
                .containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(corrects(
                        "sam", Data.record().put("beneficiaryId", "MIA").build())))
                .containsExactly("POL_UNKNOWN_PERSON");
        assertThat(codes(says("mia", Verdict.REQUEST_INFO))).isEmpty();
        assertThat(codes(answers(
                        "dana", Data.record().put("beneficiaryId", "MIA").build())))
                .containsExactly("POL_UNKNOWN_PERSON");
    }

    /** The buyer works the queue of what read back otherwise, and would confirm the order that nobody has placed. */
    @Test
    void nobodyConfirmsByAWordWhatNoSystemHasDone() {
        order = bench.submitted("100.00");
        bench.lab.systems().down(true);
        says("mia", Verdict.APPROVE).orThrow();
        bench.lab.pass(Duration.ofDays(1));
        assertThat(order.state()).isEqualTo("ORDERING");
        Desk sam = bench.lab.as("sam");

        for (Wish.Raise machines : List.of(
                new Wish.Raise("SYS_READBACK_DIFF", "effect:1"), new Wish.Raise("SYS_FACT_CONFLICT", "event-7"))) {
            assertThat(codes(sam.run(order.id(), machines, ""))).containsExactly("POL_NOT_ALLOWED");
        }

        assertThat(order.read().work().effects().get(0).state().pending()).isTrue();
    }

    /** Mia's act raised it; her delegate, in her place, is mia. */
    @Test
    void nobodyResolvesInThePlaceOfWhoRaisedIt() {
        bench.lab.staff().role("max", "CONTROLLER", Scope.ENTERPRISE).delegation("mia", "max", FIRST, LAST);
        order = bench.submitted("100.00");
        bench.lab
                .as("mia")
                .run(order.id(), new Wish.Raise("POL_SOD_CONFLICT", "spend"), "")
                .orThrow();
        int exception = order.read().work().exceptions().get(0).number();
        Wish.Resolve resolved = new Wish.Resolve(exception, "ACTOR_REPLACED", RecordValue.EMPTY);

        assertThat(codes(bench.lab.bursar().as("max", "mia").run(order.id(), resolved, "")))
                .containsExactly("POL_SOD_CONFLICT");
        assertThat(codes(bench.lab.as("max").run(order.id(), resolved, ""))).isEmpty();
    }

    /** Max raised it in mia's place; so both did, and omar resolves it. */
    @Test
    void norDoesWhoeverItWasRaisedInThePlaceOf() {
        bench.lab
                .staff()
                .role("max", "CONTROLLER", Scope.ENTERPRISE)
                .role("mia", "CONTROLLER", Scope.ENTERPRISE)
                .role("omar", "CONTROLLER", Scope.ENTERPRISE)
                .delegation("mia", "max", FIRST, LAST);
        order = bench.submitted("100.00");
        bench.lab
                .bursar()
                .as("max", "mia")
                .run(order.id(), new Wish.Raise("POL_SOD_CONFLICT", "spend"), "")
                .orThrow();
        int exception = order.read().work().exceptions().get(0).number();
        Wish.Resolve resolved = new Wish.Resolve(exception, "ACTOR_REPLACED", RecordValue.EMPTY);

        for (String raised : List.of("max", "mia")) {
            assertThat(codes(bench.lab.as(raised).run(order.id(), resolved, "")))
                    .containsExactly("POL_SOD_CONFLICT");
        }
        assertThat(codes(bench.lab.as("omar").run(order.id(), resolved, ""))).isEmpty();
    }

    /** Two sign; omar in sam's place is sam once more. */
    @Test
    void aStepOfTwoIsNotTakenByOneAndTheirDelegate() {
        bench = new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace(
                        "on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM",
                        "on: seal, to: DONE, who: [BUYER + INTEGRATION_OWNER]")),
                new SmallPolicy());
        bench.lab.staff().delegation("sam", "omar", FIRST, LAST).delegation("omar", "sam", FIRST, LAST);
        order = bench.submitted("100.00");
        says("mia", Verdict.APPROVE).orThrow();
        bench.lab.as("sam").fire(order.id(), "seal", RecordValue.EMPTY).orThrow();

        bench.lab.bursar().as("omar", "sam").fire(order.id(), "seal", RecordValue.EMPTY);

        assertThat(order.state()).isEqualTo("TELLING");
        bench.lab.as("omar").fire(order.id(), "seal", RecordValue.EMPTY).orThrow();
        assertThat(order.state()).isEqualTo("DONE");
    }

    /** The id of a command is a browser's, or derived from a task: it is no answer for somebody else. */
    @Test
    void nobodyIsToldThatItIsDoneUnderTheCommandOfSomethingElse() {
        order = bench.submitted("24000.00");
        int task = order.read().work().tasks().get(0).number();
        CommandId id = CommandId.derivedFrom("decide", "the task");
        Command asks = decides(id, "mia", new Wish.Decide(task, Verdict.REQUEST_INFO));
        assertThat(codes(bench.lab.bursar().engine().run(asks))).isEmpty();
        answers("dana", RecordValue.EMPTY).orThrow();

        for (Command other : List.of(
                decides(id, "mia", new Wish.Decide(task, Verdict.APPROVE)),
                decides(id, "lee", new Wish.Decide(task, Verdict.REQUEST_INFO)),
                decides(id, "mia", new Wish.AddReviewer(new PersonId("vera"))))) {
            assertThat(codes(bench.lab.bursar().engine().run(other))).containsExactly("SYS_COMMAND_USED");
            PreparedCommand prepared = bench.lab.bursar().engine().prepare(other);
            assertThat(prepared.refused().isEmpty()
                            && codes(bench.lab
                                            .store()
                                            .transact(prepared.locks(), transaction -> prepared.commit(transaction)))
                                    .isEmpty())
                    .isFalse();
        }
        assertThat(codes(bench.lab.bursar().engine().run(asks)))
                .as("the same once more")
                .isEmpty();
    }

    private Command decides(CommandId id, String person, Wish wish) {
        return Command.of(id, order.id(), Actor.person(person), wish).because("So");
    }
}
