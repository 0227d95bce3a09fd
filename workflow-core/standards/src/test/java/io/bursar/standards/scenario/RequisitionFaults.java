package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CommandOutcome;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** When systems fail, and what everybody may do with a case as a whole. */
abstract class RequisitionFaults extends Bench {

    private CaseUnderTest asked() {
        return aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
    }

    private CaseUnderTest issued() {
        return asked().approvedBy("mia").isIn("PO_ISSUED");
    }

    // --- answers that are lost, wrong or late

    @Test
    void aLostAnswerOfTheOrderIsAskedForAndTheOrderIsNeverPlacedTwice() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("po.create");
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_EFFECT_UNKNOWN");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create")).hasSize(1);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void whereTheReceiverKnowsTheKeyTheOrderIsSentAgainAndIsStillOne() {
        erp().losesAnswer("po.create");
        CaseUnderTest order = asked().approvedBy("mia");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create")).hasSize(2);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void anOrderInDoubtIsParkedAndClosedWithEvidence() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        hospital.lab().systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest order = asked().approvedBy("mia");
        hospital.pass(Duration.ofHours(1));
        order.isIn("PO_PENDING").hasOpen("SYS_EFFECT_UNKNOWN");

        RecordValue found =
                erp().existing(erp().sent("po.create").get(0).arguments()).toData();
        order.resolvedBy(
                "omar",
                "SYS_EFFECT_UNKNOWN",
                "CLOSED_WITH_EVIDENCE",
                Data.record()
                        .put("poNumber", found.text("poNumber").orElseThrow())
                        .put("poVersion", 1)
                        .build());

        order.isIn("PO_ISSUED").hasNothingOpen();
        assertThat(erp().sent("po.create"))
                .as("evidence is no reason to send again")
                .hasSize(1);
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void anOrderInDoubtThatNeverArrivedIsSentAgainByAPerson() {
        hospital.lab().systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        hospital.lab().systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest order = asked().approvedBy("mia");
        hospital.pass(Duration.ofHours(1));

        order.resolvedBy("omar", "SYS_EFFECT_UNKNOWN", "RESENT");
        hospital.pass(Duration.ofMinutes(1));

        order.isIn("PO_ISSUED");
        assertThat(erp().orders()).isEqualTo(1);
    }

    @Test
    void aRejectionWaitsForTheAnswerOfTheReservationItGivesBack() {
        hospital.lab().systems().guarantees("budget.reserve", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("budget.reserve");
        CaseUnderTest order = asked().rejectedBy("mia").isIn("PENDING_APPROVAL");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("REJECTED").walked(4, 111);
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void anApprovedChangeWaitsForTheAnswerOfItsReservation() {
        CaseUnderTest order = issued();
        hospital.lab().systems().guarantees("budget.reserve", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("budget.reserve");
        order.fires(
                "sam",
                RequisitionEvents.CHANGE_ORDER,
                Data.record()
                        .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "20", "90.00"))))
                        .build());
        order.approvedBy("mia").isIn("PENDING_APPROVAL");

        hospital.pass(Duration.ofMinutes(5));

        order.isIn("PO_ISSUED").walked(15, 112, 24);
    }

    @Test
    void aRefusalWithoutAMeaningOfItsOwnGoesToIntegrationOps() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest order = asked().approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_CONNECTOR_REJECT");

        order.resolvedBy(
                "omar",
                "SYS_CONNECTOR_REJECT",
                "RESEND_CORRECTED",
                Data.record().put("justification", "Shorter").build());

        order.isIn("PO_ISSUED").hasNothingOpen();
    }

    @Test
    void aRefusedOrderIsGivenUp() {
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest order = asked().approvedBy("mia");

        order.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "CANCEL");

        order.isIn("CANCELLED");
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void whileNothingAnswersTheCaseWaitsAndThenGoesOn() {
        hospital.lab().systems().down(true);
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .isIn("SUBMITTED")
                .hasOpen("SYS_CONNECTOR_DOWN");

        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofHours(1));

        order.isIn("PENDING_APPROVAL").hasNothingOpen();
    }

    @Test
    void anOrderThatReadsBackDifferentlyWaitsForAPerson() {
        CaseUnderTest order = asked();
        hospital.lab().systems().confirms("po.create", ask -> {
            ErpOrder placed = erp().existing(ask);
            placed.misreadAt("95.00");
            return placed.toData();
        });
        order.approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_READBACK_DIFF");

        erp().order("PO-1").readAgainAsOrdered();
        order.resolvedBy("sam", "SYS_READBACK_DIFF", "CORRECTED_IN_SOR")
                .isIn("PO_ISSUED")
                .hasNothingOpen();
    }

    @Test
    void aSecondCopyOfTheOrderIsNoticed() {
        CaseUnderTest order = asked();
        hospital.lab().systems().confirms("po.create", ask -> {
            ErpOrder placed = erp().existing(ask);
            placed.duplicate();
            return placed.toData();
        });

        order.approvedBy("mia").isIn("PO_PENDING").hasOpen("SYS_READBACK_DIFF");
    }

    @Test
    void aReceiptNobodyFindsInTheErpIsAConflictOfFacts() {
        CaseUnderTest order = issued();

        hospital.report(
                "p2p.receiving.posted", Data.record().put("poNumber", "PO-1").build());
        order.isIn("PO_ISSUED").hasOpen("SYS_FACT_CONFLICT");

        order.resolvedBy("sam", "SYS_FACT_CONFLICT", "REVERSED_IN_SOR").hasNothingOpen();
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");
    }

    @Test
    void anAcknowledgementThatComesTooEarlyWaits() {
        CaseUnderTest order = asked();
        order.hears(RequisitionEvents.ACKNOWLEDGED).isIn("PENDING_APPROVAL").hasNothingOpen();

        order.approvedBy("mia").isIn("PO_ACKNOWLEDGED");
    }

    @Test
    void aPersonDoesNotReportFactsOfOtherSystems() {
        CaseUnderTest order = issued();

        var outcome = order.desk("dana")
                .run(order.ref().id(), new Wish.Take("made-up", RequisitionEvents.ACKNOWLEDGED, RecordValue.EMPTY), "");

        assertThat(CaseUnderTest.refusal(outcome)).isNotEmpty();
        order.isIn("PO_ISSUED");
    }

    // --- out of time

    @Test
    void everyClockOfARequisitionCanRunOut() {
        CaseUnderTest sourced = aRequisition()
                .toBeSourced()
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        CaseUnderTest capital = aRequisition()
                .byRequester("dirk")
                .of("42182200", "9000.00")
                .submitted()
                .isIn("PENDING_APPROVAL");
        CaseUnderTest touched = aRequisition()
                .byRequester("lee")
                .toBeSourced()
                .of("44121600", "700.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        erp().refuses("po.create", "FIELD_TOO_LONG");
        CaseUnderTest catalogue =
                aRequisition().ofCatalogItems("400.00").submitted().isIn("PO_PENDING");
        hospital.lab().systems().down(true);
        CaseUnderTest unchecked = aRequisition()
                .byRequester("vera")
                .of("44121700", "50.00")
                .submitted()
                .isIn("SUBMITTED");

        hospital.pass(Duration.ofHours(1));
        assertThat(unchecked.log().breached()).contains("state:SUBMITTED");
        hospital.lab().systems().down(false);
        hospital.passDays(30);

        assertThat(sourced.log().breached()).contains("sourced");
        assertThat(capital.log().breached()).contains("capital");
        assertThat(touched.log().breached()).contains("orderTouched", "routine");
        assertThat(catalogue.log().breached()).contains("orderCatalog");
    }

    @Test
    void aTaskThatNobodyDoesEscalatesStepByStep() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        hospital.passDays(10);

        assertThat(order.log()
                        .all(EventCode.ESCALATED)
                        .filter(body -> body.text("clock").orElse("").startsWith("task:"))
                        .map(body -> body.decimal("percent").orElseThrow().intValueExact()))
                .contains(50, 80, 100, 150, 200);
    }

    // --- the case as a whole

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
