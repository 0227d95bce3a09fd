package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.counted;
import static io.bursar.standards.scenario.DeliveryForm.fine;
import static io.bursar.standards.scenario.DeliveryForm.in;
import static io.bursar.standards.scenario.DeliveryForm.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a delivery, who says what to do about it, and what becomes of the goods (W03-5, 9 to 12, 16). */
abstract class ReceivingDiscrepancies extends ReceivingBench {

    private CaseUnderTest accepted(CaseUnderTest delivery) {
        return delivery.fires("sam", ReceivingEvents.ACCEPT_PARTIAL);
    }

    @Test
    void whatIsShortOfTheAdviceIsAcceptedAndTheRestStaysOnOrder() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "100").advised();

        delivery.fires("rex", ReceivingEvents.COUNT, counted(fine(1, "90")));
        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_SHORT").emitted("discrepancy");
        accepted(delivery.resolvedBy("sam", "RCV_SHORT", "ACCEPT_SHORT"));

        delivery.isIn("POSTED").wentThrough(1, 2, 5, 10, 13);
        assertThat(received("PO-1")).isEqualTo("90");
        assertThat(Returns.allOf(hospital, delivery)).isEmpty();
    }

    @Test
    void moreThanAdvisedIsAcceptedWhileTheOrderHasRoom() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "50").advised();

        delivery.fires("rex", ReceivingEvents.COUNT, counted(fine(1, "60")));
        accepted(delivery.hasOpen("RCV_OVER").resolvedBy("sam", "RCV_OVER", "ACCEPT_OVER"));

        delivery.isIn("POSTED");
        assertThat(received("PO-1")).isEqualTo("60");
    }

    @Test
    void moreThanOrderedIsAcceptedOnlyWhenTheOrderWasChanged() {
        ordered("50", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "60").counted();
        delivery.resolvedBy("sam", "RCV_OVER", "ACCEPT_OVER");
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .isNotEmpty();

        erp().order("PO-1")
                .change(Orders.of(
                        "SUP-9", RequisitionForm.aLine(1, "60", "12.00").with("itemId", Data.text(ITEM))));
        hospital.report(
                "p2p.requisition.po-changed",
                Data.record().put("poNumber", "PO-1").build());
        hospital.pass(java.time.Duration.ZERO);

        accepted(delivery).isIn("POSTED").walked(5, 109, 10);
        assertThat(received("PO-1")).isEqualTo("60");
    }

    @Test
    void damagedGoodsGoBackAndTheOthersArePosted() {
        ordered("10", "12.00");
        CaseUnderTest delivery =
                aDelivery().of(1, "8").line(in("DAMAGED", 1, "2")).counted();

        accepted(delivery.hasOpen("RCV_DAMAGED").resolvedBy("sam", "RCV_DAMAGED", "RETURN"));

        delivery.isIn("POSTED");
        CaseUnderTest back = Returns.of(hospital, delivery).isIn("COUNTED");
        assertThat(received("PO-1")).isEqualTo("8");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("2");
        back.fires("stan", ReceivingEvents.RETURN_ENTERED, rma()).fires("stan", ReceivingEvents.RETURNED, proof());
        back.isIn("CLOSED");
        assertThat(back.value("expectedCredit")).as("they were never posted").isEmpty();
    }

    @Test
    void aWrongItemIsASubstituteWhenAClinicianAgrees() {
        ordered("10", "12.00");
        CaseUnderTest delivery =
                aDelivery().line(in("WRONG_ITEM", 1, "10")).counted().hasOpen("RCV_WRONG_ITEM");
        delivery.resolvedBy("sam", "RCV_WRONG_ITEM", "SUBSTITUTE");
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .as("nobody clinical has looked")
                .isNotEmpty();

        delivery.fires("clint", ReceivingEvents.INSPECT, evidence());

        accepted(delivery).isIn("POSTED").walked(5, 104, 10);
    }

    @Test
    void aWholeDeliveryGoesBack() {
        ordered("10", "12.00");
        CaseUnderTest delivery = aDelivery().line(in("WRONG_ITEM", 1, "10")).counted();
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.RETURN_GOODS, rma())))
                .as("nobody has said what to do about it")
                .containsExactly("SYS_BLOCKED");
        delivery.resolvedBy("sam", "RCV_WRONG_ITEM", "RETURN");
        assertThat(CaseUnderTest.refusal(delivery.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .as("nothing of it can be accepted")
                .isNotEmpty();

        delivery.fires("sam", ReceivingEvents.RETURN_GOODS, rma()).isIn("RETURN_PENDING");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("10");
        delivery.fires("stan", ReceivingEvents.RETURNED, proof());

        delivery.isIn("CLOSED").wentThrough(2, 5, 11, 12).emitted("goods-returned");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("0");
        assertThat(received("PO-1")).isEqualTo("0");
    }

    @Test
    void whatDoesNotComeAnyMoreIsClosedShort() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "100").advised();
        delivery.fires("rex", ReceivingEvents.COUNT, counted(fine(1, "90")));

        accepted(delivery.resolvedBy("sam", "RCV_SHORT", "CLOSE_SHORT")).isIn("POSTED");
        assertThat(received("PO-1")).isEqualTo("90");
    }

    @Test
    void aDeliveryTooSmallToBeOfUseGoesBack() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "100").advised();
        delivery.fires("rex", ReceivingEvents.COUNT, counted(fine(1, "3")));

        delivery.resolvedBy("sam", "RCV_SHORT", "RETURN")
                .fires("sam", ReceivingEvents.RETURN_GOODS, rma())
                .isIn("RETURN_PENDING");
        assertThat(received("PO-1")).isEqualTo("0");
    }

    @Test
    void aDeliveryLargerThanTheOrderGoesBackAsAWhole() {
        ordered("50", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "60").counted();

        delivery.resolvedBy("sam", "RCV_OVER", "RETURN")
                .fires("sam", ReceivingEvents.RETURN_GOODS, rma())
                .isIn("RETURN_PENDING");
        assertThat(received("PO-1")).isEqualTo("0");
    }

    @Test
    void drugsWhoseTracingNobodySuppliesGoBack() {
        ordered("20", "3.00", DRUG);
        CaseUnderTest delivery = aDelivery()
                .line(lot(fine(1, "20"), "D-1", inDays(400)))
                .counted()
                .hasOpen("RCV_DSCSA_GAP");

        delivery.resolvedBy("phil", "RCV_DSCSA_GAP", "RETURN")
                .fires("sam", ReceivingEvents.RETURN_GOODS, rma())
                .isIn("RETURN_PENDING");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("0");
    }

    @Test
    void shortDatedGoodsAreRefusedUnlessThePlannerTakesThem() {
        ordered("10", "12.00");
        CaseUnderTest taken =
                aDelivery().line(lot(fine(1, "4"), "L-1", inDays(100))).counted();
        taken.hasOpen("RCV_SHORT_DATED");
        assertThat(taken.task("ines", TaskKind.EXCEPTION, "RCV_SHORT_DATED")).isPresent();

        accepted(taken.resolvedBy("ines", "RCV_SHORT_DATED", "PLANNER_ACCEPTED"))
                .isIn("POSTED");

        CaseUnderTest refused = aDelivery()
                .noted("DN-2")
                .line(lot(fine(1, "6"), "L-2", inDays(100)))
                .counted();
        refused.resolvedBy("ines", "RCV_SHORT_DATED", "REFUSED");
        assertThat(CaseUnderTest.refusal(refused.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY)))
                .isNotEmpty();
        refused.fires("sam", ReceivingEvents.RETURN_GOODS, rma()).isIn("RETURN_PENDING");
        assertThat(received("PO-1")).isEqualTo("4");
    }

    @Test
    void goodsThatLostTheirColdChainGoBack() {
        ordered("20", "80.00", VACCINE);
        CaseUnderTest delivery = aDelivery()
                .with("dscsa", papers())
                .line(lot(in("TEMP_EXCURSION", 1, "20"), "V-1", inDays(300)))
                .counted();

        delivery.resolvedBy("phil", "RCV_TEMP_EXCURSION", "UNSTABLE");
        delivery.fires("sam", ReceivingEvents.RETURN_GOODS, rma()).fires("stan", ReceivingEvents.RETURNED, proof());

        delivery.isIn("CLOSED");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("0");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("0");
    }

    @Test
    void drugsWithoutTracingAreHeldUntilItIsSupplied() {
        ordered("20", "3.00", DRUG);
        CaseUnderTest delivery =
                aDelivery().line(lot(fine(1, "20"), "D-1", inDays(400))).counted();
        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_DSCSA_GAP");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("20");

        delivery.resolvedBy(
                "phil",
                "RCV_DSCSA_GAP",
                "TRACING_SUPPLIED",
                Data.record().put("dscsa", papers()).build());
        delivery.fires("phil", ReceivingEvents.INSPECT, evidence());

        accepted(delivery).isIn("POSTED");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("20");
    }

    @Test
    void anIllegitimateProductIsToldToTheAuthorityAndThePartners() {
        ordered("20", "3.00", DRUG);
        CaseUnderTest delivery = aDelivery()
                .with("dscsa", papers().with(Data.record().put("suspect", true).build()))
                .line(lot(fine(1, "20"), "D-1", inDays(400)))
                .counted()
                .hasOpen("RCV_DSCSA_GAP");

        delivery.resolvedBy("phil", "RCV_DSCSA_GAP", "ILLEGITIMATE").walked(5, 106);

        assertThat(erp().sent("notify.send"))
                .extracting(call -> call.arguments().text("recipientId").orElse(""))
                .containsExactly("FDA", "SUP-9");
        delivery.fires("sam", ReceivingEvents.RETURN_GOODS, rma()).isIn("RETURN_PENDING");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("0");
    }

    private CaseUnderTest controlled(String counted) {
        ordered("20", "3.00", DRUG);
        return aDelivery()
                .with("form222", form(20))
                .with("dscsa", papers())
                .line(lot(fine(1, counted), "C-1", inDays(400)))
                .countedBy("rex", "stan")
                .isIn("DISCREPANCY_REVIEW")
                .hasOpen("RCV_CII_COUNT");
    }

    @Test
    void twoPeopleCountControlledSubstancesAgain() {
        CaseUnderTest delivery = controlled("19");

        RecordValue again = counted(lot(fine(1, "20"), "C-1", inDays(400)));
        delivery.fires("rex", ReceivingEvents.RECOUNT, again);
        delivery.hasOpen("RCV_CII_COUNT").fires("phil", ReceivingEvents.RECOUNT, again);
        for (String act : List.of("RECEIVE_CONTROLLED", "POST_RECEIPT", "RECONCILE_CONTROLLED", "COUNT_STOCK")) {
            assertThat(delivery.log().performers(act)).as(act).contains("rex", "phil");
        }

        delivery.hasNothingOpen().fires("phil", ReceivingEvents.INSPECT, evidence());
        accepted(delivery).isIn("POSTED").walked(102, 3, 5, 107, 104, 10);
        assertThat(received("PO-1")).isEqualTo("20");
    }

    @Test
    void aLossOfControlledSubstancesIsReported() {
        CaseUnderTest delivery = controlled("19");

        delivery.resolvedBy("phil", "RCV_CII_COUNT", "LOSS_REPORTED").walked(5, 108);

        assertThat(erp().sent("notify.send"))
                .extracting(call -> call.arguments().text("recipientId").orElse(""))
                .containsExactly("DEA");
        delivery.fires("phil", ReceivingEvents.INSPECT, evidence());
        accepted(delivery).isIn("POSTED");
        assertThat(received("PO-1")).isEqualTo("19");
    }

    // --- returns of their own

    @Test
    void whatWasPostedGoesBackAndItsCreditIsExpected() {
        ordered("10", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "10").counted().isIn("POSTED");

        CaseUnderTest back = aDelivery()
                .ofType("RETURN")
                .noted("RT-77")
                .with("originalReceiptNo", delivery.text("receiptNo").orElseThrow())
                .of(1, "3")
                .counted()
                .isIn("COUNTED");
        assertThat(CaseUnderTest.refusal(back.tries("sam", ReceivingEvents.RETURN_ENTERED, RecordValue.EMPTY)))
                .as("without the authorization of the supplier")
                .isNotEmpty();
        back.fires("sam", ReceivingEvents.RETURN_ENTERED, rma()).isIn("RETURN_PENDING");
        assertThat(erp().warehouse().issuable(ITEM)).isEqualTo("7");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("3");

        back.fires("stan", ReceivingEvents.RETURNED, proof());

        back.isIn("CLOSED").wentThrough(2, 16, 12);
        assertThat(received("PO-1")).isEqualTo("7");
        assertThat(erp().warehouse().quarantined(ITEM)).isEqualTo("0");
        assertThat(back.read().data().money("expectedCredit")).contains(io.bursar.model.money.Money.usd("36.00"));
        assertThat(erp().warehouse().returns()).hasSize(1);
    }

    @Test
    void aReturnThatNamesNothingIsNotEntered() {
        ordered("10", "12.00");
        CaseUnderTest back =
                aDelivery().ofType("RETURN").noted("RT-77").of(1, "3").counted().isIn("COUNTED");

        assertThat(CaseUnderTest.refusal(back.tries("sam", ReceivingEvents.RETURN_ENTERED, rma())))
                .isNotEmpty();
        back.steeredBy("rex", io.bursar.engine.command.Steering.WITHDRAW, "").orThrow();
        back.isIn("CANCELLED");
    }

    // --- what the system of record refuses

    @Test
    void anEarlierRefusalDoesNotAnswerForWhatIsRefusedLaterForAnotherReason() {
        ordered("100", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "130").counted().hasOpen("RCV_OVER");
        delivery.resolvedBy("sam", "RCV_OVER", "REFUSE_EXCESS");
        erp().refuses("receipt.post", "OTHER");

        accepted(delivery).isIn("POSTING").hasOpen("SYS_CONNECTOR_REJECT");
        delivery.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED");

        delivery.isIn("POSTED").hasNothingOpen();
        assertThat(received("PO-1")).isEqualTo("100");
    }

    @Test
    void twoDeliveriesForTheSameRoomAreNeverBothPosted() {
        ordered("50", "12.00");
        hospital.lab().systems().next("receipt.post", new io.bursar.model.capability.CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest first = aDelivery().of(1, "50").counted().isIn("POSTING");
        CaseUnderTest second = aDelivery().noted("DN-2").of(1, "30").counted();
        hospital.pass(java.time.Duration.ofMinutes(10));

        second.isIn("POSTED");
        first.isIn("POSTING").hasOpen("RCV_OVER");
        first.resolvedBy("sam", "RCV_OVER", "REFUSE_EXCESS").isIn("DISCREPANCY_REVIEW");
        accepted(first).isIn("POSTED").walked(4, 116, 10, 13);
        assertThat(received("PO-1")).isEqualTo("50");
        assertThat(Returns.of(hospital, first).read().data().records("lines"))
                .extracting(line -> line.decimal("qtyReceived").orElseThrow().intValueExact())
                .isEqualTo(List.of(30));
    }
}
