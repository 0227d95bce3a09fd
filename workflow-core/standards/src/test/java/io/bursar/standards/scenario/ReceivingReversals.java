package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Receipts that are taken back, that end, and that systems of record trouble (W03-13 to 15). */
abstract class ReceivingReversals extends ReceivingBench {

    private CaseUnderTest posted() {
        ordered("100", "12.00");
        return aDelivery().of(1, "40").counted().isIn("POSTED");
    }

    private static CaseUnderTest takenBack(CaseUnderTest delivery) {
        return delivery.fires("stan", ReceivingEvents.REVERSE, RecordValue.EMPTY, "Counted for another order");
    }

    @Test
    void aReceiptIsTakenBackByAStorekeeperWithStock() {
        CaseUnderTest delivery = posted();

        takenBack(delivery);

        delivery.isIn("REVERSED").wentThrough(2, 4, 13, 114, 14).emitted("reversed");
        assertThat(received("PO-1")).isEqualTo("0");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("0");
        aDelivery().of(1, "40").counted().isIn("POSTED");
    }

    @Test
    void whoCountedItDoesNotTakeItBackAndNobodyWithoutAReason() {
        hospital.lab().staff().role("rex", "STOREKEEPER", Scope.ENTERPRISE);
        CaseUnderTest delivery = posted();

        assertThat(CaseUnderTest.refusal(delivery.desk("rex")
                        .run(delivery.ref().id(), new Wish.Fire(ReceivingEvents.REVERSE, RecordValue.EMPTY), "Wrong")))
                .isNotEmpty();
        assertThat(CaseUnderTest.refusal(delivery.tries("stan", ReceivingEvents.REVERSE, RecordValue.EMPTY)))
                .containsExactly("APR_REASON_MISSING");
        delivery.isIn("POSTED");
    }

    @Test
    void whatIsBilledIsNotTakenBackAndEndsTheCase() {
        CaseUnderTest delivery = posted();
        erp().order("PO-1").bill(1, new BigDecimal("40"), Money.usd("480.00"));

        assertThat(CaseUnderTest.refusal(delivery.desk("stan")
                        .run(delivery.ref().id(), new Wish.Fire(ReceivingEvents.REVERSE, RecordValue.EMPTY), "Wrong")))
                .isNotEmpty();
        hospital.report(
                "p2p.invoice.posted", Data.record().put("poNumber", "PO-1").build());
        hospital.pass(Duration.ZERO);

        delivery.isIn("CLOSED").wentThrough(2, 4, 13, 117, 15);
    }

    @Test
    void afterFiveBusinessDaysItIsTooLateAndTheCaseEnds() {
        CaseUnderTest delivery = posted();
        hospital.passDays(6);
        delivery.isIn("POSTED");

        hospital.passDays(2);

        delivery.isIn("CLOSED").wentThrough(2, 4, 13, 15).hasNothingOpen();
    }

    @Test
    void nobodyHearsOfAReversalThatIsNotDone() {
        CaseUnderTest delivery = posted();
        hospital.lab().systems().guarantees("receipt.reverse", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("receipt.reverse");

        takenBack(delivery).isIn("POSTED").neverEmitted("reversed");
        hospital.pass(Duration.ofMinutes(10));

        delivery.isIn("REVERSED").emitted("reversed");
    }

    // --- faults

    @Test
    void aLostAnswerPostsNothingTwice() {
        ordered("100", "12.00");
        erp().losesAnswer("receipt.post");
        erp().losesAnswer("stock.adjust");
        CaseUnderTest delivery = aDelivery().of(1, "40").counted();

        hospital.pass(Duration.ofMinutes(10));

        delivery.isIn("POSTED").hasNothingOpen();
        assertThat(delivery.log().raised()).contains("SYS_EFFECT_UNKNOWN");
        assertThat(received("PO-1")).isEqualTo("40");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("40");
    }

    @Test
    void aReceiptThatReadsBackDifferentlyWaitsForAPerson() {
        ordered("100", "12.00");
        erp().warehouse().misread("GR-1");
        CaseUnderTest delivery =
                aDelivery().of(1, "40").counted().isIn("POSTING").hasOpen("SYS_READBACK_DIFF");

        erp().warehouse().readAgainAsPosted();
        delivery.resolvedBy("rex", "SYS_READBACK_DIFF", "CORRECTED_IN_SOR");

        delivery.isIn("POSTED").hasNothingOpen();
    }

    @Test
    void aRefusalWithoutACodeOfItsOwnIsRepairedAndSentAgain() {
        ordered("100", "12.00");
        erp().refuses("receipt.post", "OTHER");
        CaseUnderTest delivery =
                aDelivery().of(1, "40").counted().isIn("POSTING").hasOpen("SYS_CONNECTOR_REJECT");

        delivery.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED");

        delivery.isIn("POSTED");
    }

    @Test
    void aLineThatIsPostedStandsWhileTheOtherIsRepaired() {
        erp().existing(Orders.of("SUP-9", stocked(1), stocked(2)));
        AtomicBoolean refused = new AtomicBoolean();
        hospital.lab()
                .systems()
                .refuses(
                        "receipt.post",
                        line -> line.decimal("lineNo").orElseThrow().intValueExact() == 2 && !refused.getAndSet(true)
                                ? "OTHER"
                                : null);
        CaseUnderTest delivery =
                aDelivery().of(1, "40").of(2, "7").counted().isIn("POSTING").hasOpen("SYS_CONNECTOR_REJECT");

        delivery.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED");

        delivery.isIn("POSTED").hasNothingOpen();
        assertThat(erp().sent("receipt.post"))
                .as("the first line once, the second twice")
                .hasSize(3);
        assertThat(received("PO-1")).isEqualTo("40");
    }

    private static RecordValue stocked(int line) {
        return RequisitionForm.aLine(line, "100", "12.00")
                .with("itemId", Data.text(ITEM))
                .with("unspsc", Data.text(RequisitionForm.SUPPLIES));
    }

    @Test
    void whileNothingAnswersTheCountWaitsAndThenGoesOn() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "40").advised();
        hospital.lab().systems().down(true);
        assertThat(CaseUnderTest.refusal(
                        delivery.tries("rex", ReceivingEvents.COUNT, DeliveryForm.counted(DeliveryForm.fine(1, "40")))))
                .isNotEmpty();

        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofHours(1));
        delivery.fires("rex", ReceivingEvents.COUNT, DeliveryForm.counted(DeliveryForm.fine(1, "40")));

        delivery.isIn("POSTED");
    }

    @Test
    void anErpThatIsAwayWhileGoodsArePostedLosesNothing() {
        ordered("100", "12.00");
        CaseUnderTest delivery =
                aDelivery().of(1, "30").line(DeliveryForm.in("DAMAGED", 1, "2")).counted();
        delivery.resolvedBy("sam", "RCV_DAMAGED", "RETURN");
        hospital.lab().systems().next("receipt.post", new io.bursar.model.capability.CommandOutcome.Unknown("TIMEOUT"));
        delivery.fires("sam", ReceivingEvents.ACCEPT_PARTIAL).isIn("POSTING");
        hospital.lab().systems().down(true);
        hospital.pass(Duration.ofHours(3));
        delivery.isIn("POSTING");
        assertThat(delivery.openCodes()).contains("SYS_CONNECTOR_DOWN");

        hospital.lab().systems().down(false);
        delivery.resolvedBy("omar", "SYS_CONNECTOR_DOWN", "CONNECTOR_BACK");
        hospital.pass(Duration.ofHours(2));

        delivery.isIn("POSTED");
        assertThat(received("PO-1")).isEqualTo("30");
    }

    // --- steering

    @Test
    void cancellingTakesReceiptAndStockBackInReverseOrder() {
        CaseUnderTest delivery = posted();

        delivery.steeredBy("pia", Steering.CANCEL, "Wrong hospital").orThrow();

        delivery.isIn("CANCELLED");
        assertThat(received("PO-1")).isEqualTo("0");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("0");
        assertThat(hospital.lab().systems().sent().stream()
                        .map(call -> call.capability().value())
                        .toList())
                .containsSubsequence("receipt.post", "stock.adjust", "stock.adjust", "receipt.reverse");
    }

    @Test
    void cancellingAReturnKeepsTheGoods() {
        CaseUnderTest delivery = posted();
        CaseUnderTest back = aDelivery()
                .ofType("RETURN")
                .noted("RT-77")
                .with("originalReceiptNo", delivery.text("receiptNo").orElseThrow())
                .of(1, "3")
                .counted()
                .fires("stan", ReceivingEvents.RETURN_ENTERED, rma())
                .isIn("RETURN_PENDING");

        back.steeredBy("pia", Steering.CANCEL, "The supplier takes a discount").orThrow();

        back.isIn("CANCELLED");
        assertThat(received("PO-1")).isEqualTo("40");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("40");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("0");
    }

    @Test
    void aReversalThatTheErpRefusesIsProvedByHand() {
        CaseUnderTest delivery = posted();
        erp().order("PO-1").bill(1, new BigDecimal("40"), Money.usd("480.00"));

        delivery.steeredBy("pia", Steering.CANCEL, "Wrong hospital").orThrow();

        delivery.isIn("POSTED").hasOpen("SYS_UNDO_FAILED");
        delivery.resolvedBy("omar", "SYS_UNDO_FAILED", "MANUAL_ENTRY_PROVED").isIn("CANCELLED");
    }

    @Test
    void aHeldDeliveryTakesWhatCameMeanwhile() {
        ordered("100", "12.00");
        CaseUnderTest delivery =
                aDelivery().line(DeliveryForm.in("DAMAGED", 1, "10")).counted();
        delivery.steeredBy("pia", Steering.HOLD, "INVESTIGATION").orThrow();
        hospital.report(
                "p2p.supplier.blocked", Data.record().put("supplierId", "SUP-9").build());
        hospital.pass(Duration.ZERO);
        delivery.isIn("ON_HOLD");

        delivery.steeredBy("pia", Steering.RESUME, "").orThrow();

        delivery.isIn("DISCREPANCY_REVIEW").walked(5, 111);
        assertThat(delivery.read().data().isTrue("supplierBlocked")).isTrue();
    }

    @Test
    void aDraftIsDiscardedByWhoeverBeganIt() {
        ordered("100", "12.00");
        CaseUnderTest draft = aDelivery().of(1, "40").drafted("rex");

        draft.steeredBy("rex", Steering.DISCARD, "").orThrow();

        draft.isIn("CANCELLED");
    }

    // --- clocks

    @Test
    void lateDeliveriesAreSaid() {
        ordered("100", "12.00");
        CaseUnderTest stock =
                aDelivery().line(DeliveryForm.in("DAMAGED", 1, "10")).counted();
        CaseUnderTest desk = aDelivery()
                .noted("DN-2")
                .atTheDesk()
                .line(DeliveryForm.in("DAMAGED", 1, "10"))
                .counted();
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "5", "90.00").with("unspsc", Data.text(IMPLANT))));
        CaseUnderTest critical = aDelivery()
                .forOrder("PO-2")
                .line(DeliveryForm.lot(DeliveryForm.fine(1, "5"), "L-1", inDays(400)))
                .counted()
                .isIn("INSPECTION");
        erp().existing(Orders.of(
                "SUP-9", RequisitionForm.aLine(1, "12", "90.00").with("unspsc", Data.text("76111500"))));
        CaseUnderTest service = aDelivery()
                .forOrder("PO-3")
                .ofServiceIn(inDays(-30), inDays(-1))
                .of(1, "1")
                .counted();

        CaseUnderTest kept = aDelivery().noted("DN-3").of(1, "1").counted().isIn("POSTED");
        hospital.passDays(30);

        assertThat(stock.log().breached()).contains("dock", "discrepancy");
        assertThat(desk.log().breached()).contains("desktop");
        assertThat(critical.log().breached()).contains("dockCritical");
        assertThat(service.log().breached()).contains("acceptance");
        assertThat(stock.openCodes()).contains("SLA_BREACH");
        kept.isIn("CLOSED");
        assertThat(kept.log().breached()).contains("reversal");
    }
}
