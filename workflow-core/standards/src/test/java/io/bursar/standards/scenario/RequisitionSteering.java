package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What everybody may do with a requisition as a whole: give up, cancel, hold, hand over. */
abstract class RequisitionSteering extends Bench {

    private CaseUnderTest asked() {
        return aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
    }

    private CaseUnderTest issued() {
        return asked().approvedBy("mia").isIn("PO_ISSUED");
    }

    @Test
    void aDraftIsDiscardedByWhoeverWroteIt() {
        CaseUnderTest draft = aRequisition().ofSupplies("900.00").drafted();
        assertThat(CaseUnderTest.refusal(draft.steeredBy("mia", Steering.DISCARD, "")))
                .containsExactly("POL_NOT_ALLOWED");

        draft.steeredBy("dana", Steering.DISCARD, "").orThrow();
        draft.isIn("CANCELLED");
        assertThat(draft.log().emitted()).isEmpty();
    }

    @Test
    void aRequestIsWithdrawnAndItsReservationReleased() {
        CaseUnderTest order = asked();

        order.steeredBy("dana", Steering.WITHDRAW, "").orThrow();

        order.isIn("CANCELLED");
        assertThat(erp().reservations()).isEmpty();
        assertThat(order.asks("mia")).isFalse();
    }

    @Test
    void afterTheOrderNobodyWithdraws() {
        CaseUnderTest order = issued();

        assertThat(CaseUnderTest.refusal(order.steeredBy("dana", Steering.WITHDRAW, "")))
                .containsExactly("SYS_TOO_LATE_TO_WITHDRAW");
    }

    @Test
    void cancellingTakesEverythingBackInReverseOrder() {
        CaseUnderTest order = issued();
        assertThat(CaseUnderTest.refusal(order.steeredBy("sam", Steering.CANCEL, "Wrong ward")))
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(CaseUnderTest.refusal(order.steeredBy("pia", Steering.CANCEL, "")))
                .containsExactly("APR_REASON_MISSING");

        order.steeredBy("pia", Steering.CANCEL, "Wrong ward").orThrow();

        order.isIn("CANCELLED");
        assertThat(erp().order("PO-1").state()).isEqualTo("CANCELLED");
        assertThat(erp().order("PO-1").commitment().isZero()).isTrue();
        assertThat(hospital.lab().systems().sent().stream()
                        .map(call -> call.capability().value())
                        .toList())
                .containsSubsequence("po.create", "budget.commit", "budget.release", "po.cancel");
    }

    @Test
    void cancellingWaitsForALostAnswer() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("po.create");
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING");

        order.steeredBy("pia", Steering.CANCEL, "Wrong ward").orThrow();
        order.isIn("PO_PENDING");
        hospital.pass(Duration.ofMinutes(5));

        order.isIn("CANCELLED");
        assertThat(erp().order("PO-1").state()).isEqualTo("CANCELLED");
    }

    @Test
    void anUndoThatFailsIsParkedAndAPersonProvesItByHand() {
        CaseUnderTest order = issued();
        erp().refuses("po.cancel", "PO_PARTLY_BILLED");

        order.steeredBy("pia", Steering.CANCEL, "Wrong ward").orThrow();

        order.isIn("PO_ISSUED").hasOpen("SYS_UNDO_FAILED");
        assertThat(erp().sent("po.cancel"))
                .as("an undo that was refused is not tried for ever")
                .hasSize(1);
        order.resolvedBy("omar", "SYS_UNDO_FAILED", "MANUAL_ENTRY_PROVED").isIn("CANCELLED");
        assertThat(erp().sent("po.cancel")).hasSize(1);
    }

    @Test
    void theResidualOfAFailedUndoIsAcceptedByTheProcessOwner() {
        CaseUnderTest order = issued();
        erp().refuses("po.cancel", "PO_PARTLY_BILLED");
        order.steeredBy("pia", Steering.CANCEL, "Wrong ward").orThrow();
        assertThat(CaseUnderTest.refusal(
                        order.triesToResolve("omar", "SYS_UNDO_FAILED", "RESIDUAL_ACCEPTED", RecordValue.EMPTY)))
                .as("only the process owner accepts what stays")
                .isNotEmpty();

        order.desk("pia")
                .run(
                        order.ref().id(),
                        new Wish.Resolve(order.exception("SYS_UNDO_FAILED"), "RESIDUAL_ACCEPTED", RecordValue.EMPTY),
                        "Restocking fee paid")
                .orThrow();

        order.isIn("CANCELLED");
        assertThat(erp().order("PO-1").state()).isEqualTo("OPEN");
    }

    @Test
    void aHeldCaseRemembersWhereItWasAndTakesWhatCameMeanwhile() {
        CaseUnderTest order = issued();
        assertThat(CaseUnderTest.refusal(order.steeredBy("pia", Steering.HOLD, "HOLIDAY")))
                .containsExactly("SYS_HOLD_REASON");
        order.steeredBy("pia", Steering.HOLD, "WAITING_SUPPLIER").orThrow();
        order.isIn("ON_HOLD");

        hospital.receives("PO-1", 1, "4");
        order.isIn("ON_HOLD");
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY)))
                .containsExactly("SYS_ON_HOLD");
        order.steeredBy("pia", Steering.RESUME, "").orThrow();

        order.isIn("PARTIALLY_RECEIVED").hasNothingOpen();
    }

    @Test
    void aHoldForThirdPartiesPausesTheClockAndOneForInvestigationDoesNot() {
        CaseUnderTest waiting = asked();
        waiting.steeredBy("pia", Steering.HOLD, "WAITING_REQUESTER").orThrow();
        hospital.passDays(7);
        assertThat(waiting.log().breached()).doesNotContain("routine", "state:PENDING_APPROVAL");
        waiting.steeredBy("pia", Steering.RESUME, "").orThrow();
        waiting.approvedBy("mia").isIn("PO_ISSUED");

        CaseUnderTest looked = aRequisition()
                .byRequester("dirk")
                .ofSupplies("800.00")
                .submitted()
                .resolvedIfSuspect();
        looked.steeredBy("pia", Steering.HOLD, "INVESTIGATION").orThrow();
        hospital.passDays(7);
        assertThat(looked.log().breached()).contains("routine");
    }

    @Test
    void aReturnedCaseThatNobodyResubmitsExpires() {
        CaseUnderTest order = asked().askedBy("mia", "Which ward?").isIn("RETURNED");

        hospital.passDays(20);

        order.isIn("CANCELLED");
        assertThat(erp().reservations()).isEmpty();
        assertThat(order.log().all(EventCode.CANCELLING))
                .extracting(body -> body.text("how").orElse(""))
                .containsExactly("expire");
    }

    @Test
    void aTaskOfARoleIsGivenToOneOfItsHolders() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        var task =
                order.task("sam", TaskKind.WORK, "order").orElseThrow().item().task();

        order.desk("sam")
                .run(order.ref().id(), new Wish.Reassign(task.number(), new PersonId("sid")), "")
                .orThrow();

        assertThat(order.task("sam", TaskKind.WORK, "order")).isEmpty();
        assertThat(order.task("sid", TaskKind.WORK, "order")).isPresent();
        var refused =
                order.desk("sid").run(order.ref().id(), new Wish.Reassign(task.number(), new PersonId("dana")), "");
        assertThat(CaseUnderTest.refusal(refused)).containsExactly("POL_NOT_ELIGIBLE");
    }

    @Test
    void anExceptionIsRaisedAndResolvedByHand() {
        CaseUnderTest order = asked().raisedBy("sam", "DOC_MISSING").hasOpen("DOC_MISSING");

        order.approvedBy("mia").isIn("PENDING_APPROVAL");
        order.resolvedBy("dana", "DOC_MISSING", "UPLOADED").isIn("PO_ISSUED");
    }

    @Test
    void aCommandOnAnOldVersionChangesNothing() {
        CaseUnderTest order = asked();
        Command late = Command.of(
                        CommandId.derivedFrom("late"),
                        order.ref().id(),
                        Actor.person("pia"),
                        new Wish.Steer(Steering.CANCEL))
                .because("Too late")
                .expecting(1);

        assertThat(CaseUnderTest.refusal(hospital.lab().bursar().engine().run(late)))
                .containsExactly("SYS_STALE_VERSION");
        order.isIn("PENDING_APPROVAL");
    }

    @Test
    void aModelSuggestsAndDoesNotAct() {
        CaseUnderTest order = asked();
        var model = hospital.lab().bursar().as(Actor.aiAgent("advisor-1"));
        RecordValue proposal = Data.record()
                .put("use", "A05")
                .put("suggestion", "approve")
                .put("total", Money.usd("900.00"))
                .build();

        model.run(order.ref().id(), new Wish.Propose(proposal, null), "").orThrow();
        assertThat(CaseUnderTest.refusal(model.fire(order.ref().id(), "approve", RecordValue.EMPTY)))
                .containsExactly("AI_MAY_NOT_ACT");
        order.isIn("PENDING_APPROVAL").approvedBy("mia").isIn("PO_ISSUED");
    }
}
