package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.QueueRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a check of validation finds that the requester can fix goes back to them (canonical CT15). */
class FaultyDataTest {

    private static final String CHECKED =
            "checks: [ { when: supplier.status = BLOCKED, raise: REQ_SUPPLIER_INACTIVE } ]";

    private SmallOrderLab bench = checking("supplier.status = UNKNOWN");
    private CaseRef order;

    /** The order of a supplier that may be unknown, in a workflow that says by a check when its data is faulty. */
    private static SmallOrderLab checking(String when) {
        return checking(when, text -> text);
    }

    private static SmallOrderLab checking(String when, UnaryOperator<String> change) {
        WorkflowDefinition checked = SmallOrderLab.changed(text ->
                change.apply(text.replace(CHECKED, "checks: [ { when: " + when + ", raise: DATA_VALIDATION } ]")));
        QueueRule requester = new QueueRule(new QueueName("requester"), CasePerson.REQUESTER, List.of());
        SmallOrderLab made = new SmallOrderLab(checked, new SmallPolicy().queue(requester));
        made.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record()
                                .put(
                                        "status",
                                        arguments.text("supplierId").orElse("").equals("SUP-9") ? "ACTIVE" : "UNKNOWN")
                                .build());
        return made;
    }

    private static RecordValue unknownSupplier() {
        return SmallOrderLab.order("100.00").with("supplierId", new TextValue("SUP-0"));
    }

    private void submitted() {
        order = bench.lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", unknownSupplier());
    }

    /** A portal asks for itself: nobody in person does. */
    private void submittedByThePortal(String when) {
        bench = checking(
                when,
                text -> text.replace(
                        "on: submit, to: SUBMITTED, who: REQUESTER, act: REQUEST",
                        "on: submit, by: external, to: SUBMITTED, who: SYSTEM"));
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        Opening danas = bench.lab.as("dana").opening(SmallOrderLab.ORDER.id(), "MERCY", unknownSupplier(), id);
        Opening own = new Opening(
                danas.workflow(), danas.place(), new Opening.Requester(new PersonId("portal"), null), danas.data());
        bench.lab
                .bursar()
                .as(Actor.service("portal"))
                .tryStart(own, "submit", id)
                .orThrow();
        order = bench.lab.bursar().find(id);
    }

    private List<String> open() {
        return order.read().work().exceptions().stream()
                .map(exception -> exception.code().value())
                .toList();
    }

    private RecordValue lastMove() {
        List<RecordValue> moves = order.history().stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().equals(EventCode.MOVED.code()))
                .map(RecordedEvent::body)
                .toList();
        return moves.get(moves.size() - 1);
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void goesBackWithWhatWasFoundAndIsNoException() {
        submitted();

        assertThat(order.state()).isEqualTo("RETURNED");
        assertThat(open()).isEmpty();
        assertThat(lastMove().text("on")).contains("validationFailed");
        assertThat(lastMove().list("findings").texts()).containsExactly("supplier.status = UNKNOWN");
        assertThat(order.timeline().toString()).contains("validationFailed → RETURNED: supplier.status = UNKNOWN");
    }

    @Test
    void goesOnOnceItIsFixed() {
        submitted();
        RecordValue fixed = Data.record().put("supplierId", "SUP-9").build();

        bench.lab
                .as("dana")
                .fire(order.id(), "resubmit", Data.record().put("data", fixed).build())
                .orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void goesBackAgainWhereItIsNot() {
        submitted();

        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("RETURNED");
    }

    /** As an exception would, what was found keeps the case from going on by a row that does not ask for it. */
    @Test
    void leadsNowhereElseThoughARowWouldHold() {
        bench = checking("total <= 100.00 USD", text -> text.replace("when: supplier.status = ACTIVE, to:", "to:"));

        submitted();

        assertThat(order.state()).isEqualTo("RETURNED");
    }

    @Test
    void aRowOfTheWorkflowItselfGoesFirst() {
        bench = checking(
                "supplier.status = UNKNOWN",
                text -> text.replace(
                        "\nexceptions:",
                        "  - { row: 9, from: SUBMITTED, on: validationFailed, by: rule, when: supplier.status = UNKNOWN and"
                                + " total > 100.00 USD, to: RETURNED, who: SYSTEM }\n\nexceptions:"));

        submitted();

        assertThat(order.state())
                .as("it replaces the inherited one, and holds for more only")
                .isEqualTo("SUBMITTED");
        assertThat(open()).containsExactly("DATA_VALIDATION");
    }

    @Test
    void waitsWithAnExceptionWhereNothingIsReturned() {
        bench = checking("supplier.status = UNKNOWN", text -> text + "disabled: [CT15]\n");

        submitted();

        assertThat(order.state()).isEqualTo("SUBMITTED");
        assertThat(bench.lab.as("dana").inbox().of(order).item().task().name()).isEqualTo("DATA_VALIDATION");
    }

    @Test
    void liesInTheIntakeQueueWhereNobodyInPersonAsked() {
        submittedByThePortal("supplier.status = UNKNOWN");

        assertThat(order.state()).isEqualTo("SUBMITTED");
        assertThat(open()).containsExactly("DATA_VALIDATION");
        RecordValue fixed = Data.record().put("supplierId", "SUP-9").build();

        bench.lab.as("sam").inbox().of(order).resolve("FIXED", fixed).orThrow();

        assertThat(open()).isEmpty();
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void whatSomebodyRaisesOnSuchACaseLiesThereToo() {
        submittedByThePortal("total > 5000.00 USD");

        bench.lab
                .as("mia")
                .run(order.id(), new Wish.Raise("DOC_MISSING", ""), "")
                .orThrow();

        ExceptionCase missing = order.read().work().exceptions().get(0);
        assertThat(bench.lab
                        .as("sam")
                        .run(order.id(), new Wish.Resolve(missing.number(), "UPLOADED", RecordValue.EMPTY), ""))
                .satisfies(done -> done.orThrow());
    }

    /** What is not known is no finding. */
    @Test
    void waitsWhileTheSystemThatKnowsIsAway() {
        bench.lab.systems().down(true);

        submitted();

        assertThat(order.state()).isEqualTo("SUBMITTED");
        assertThat(open()).containsExactly("SYS_CONNECTOR_DOWN");
    }

    @Test
    void theKernelBeforeLeftItWithAnException() {
        submitted();

        List<AuditRecord> former = order.history().stream()
                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                .toList();

        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(former))
                .singleElement()
                .extracting(difference -> difference.what())
                .asString()
                .contains("EXCEPTION_RAISED");
    }
}
