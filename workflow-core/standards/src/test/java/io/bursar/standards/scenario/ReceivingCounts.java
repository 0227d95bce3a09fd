package io.bursar.standards.scenario;

import static io.bursar.standards.scenario.DeliveryForm.counted;
import static io.bursar.standards.scenario.DeliveryForm.fine;
import static io.bursar.standards.scenario.DeliveryForm.in;
import static io.bursar.standards.scenario.DeliveryForm.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import org.junit.jupiter.api.Test;

/** What may be counted, by whom, and what is looked at before it is posted (W03-1 to 6). */
abstract class ReceivingCounts extends ReceivingBench {

    @Test
    void goodsThatNobodyAdvisedArePostedWhenTheyFitTheOrder() {
        ordered("100", "12.00");

        CaseUnderTest delivery = aDelivery().of(1, "40").counted();

        delivery.isIn("POSTED").wentThrough(2, 4, 13).hasNothingOpen();
        assertThat(received("PO-1")).isEqualTo("40");
        assertThat(delivery.text("receiverId")).contains("rex");
        aDelivery().noted("DN-2").of(1, "60").counted().isIn("POSTED");
        assertThat(received("PO-1")).isEqualTo("100");
    }

    @Test
    void consignmentThatWasUsedIsPostedLikeGoods() {
        ordered("10", "12.00");

        aDelivery()
                .ofType("CONSIGNMENT_USE")
                .of(1, "3")
                .counted()
                .isIn("POSTED")
                .wentThrough(2, 4, 13);

        assertThat(erp().sent("receipt.post").get(0).arguments().text("type")).contains("CONSIGNMENT_USE");
    }

    @Test
    void oneDeliveryNoteIsOneCase() {
        ordered("100", "12.00");
        aDelivery().of(1, "40").counted();

        assertThat(CaseUnderTest.refusal(aDelivery().of(1, "40").tried("rita")))
                .containsExactly("SYS_DUPLICATE_SUBMIT");
    }

    @Test
    void aCountThatCannotBeIsNotTaken() {
        ordered("100", "12.00");

        assertThat(aDelivery().of(2, "1").tried("rex")).as("no such line").satisfies(ReceivingCounts::refused);
        assertThat(aDelivery().of(1, "0").tried("rex")).as("nothing").satisfies(ReceivingCounts::refused);
        assertThat(aDelivery()
                        .line(fine(1, "1").with("uom", new TextValue("BX")))
                        .tried("rex"))
                .as("another unit")
                .satisfies(ReceivingCounts::refused);
        assertThat(aDelivery()
                        .line(fine(1, "1").with("gtin", new TextValue("10614141000010")))
                        .tried("rex"))
                .as("a check digit that does not hold (controls §4)")
                .satisfies(ReceivingCounts::refused);
        assertThat(aDelivery().of(1, "1").of(1, "2").tried("rex"))
                .as("the same line and lot twice")
                .satisfies(ReceivingCounts::refused);
        aDelivery()
                .line(fine(1, "1").with("gtin", new TextValue("10614141000019")))
                .counted()
                .isIn("POSTED");
    }

    private static void refused(io.bursar.engine.Outcome outcome) {
        assertThat(CaseUnderTest.refusal(outcome)).isNotEmpty();
    }

    @Test
    void onlyReceiversCountAndNotThoseWhoOrderedOrApproved() {
        hospital.lab().staff().role("mia", "RECEIVER", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");

        assertThat(CaseUnderTest.refusal(
                        aDelivery().inTheChainOf(order).of(1, "10").tried("sam")))
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(CaseUnderTest.refusal(
                        aDelivery().inTheChainOf(order).of(1, "10").tried("mia")))
                .containsExactly("SOD-02");
        aDelivery().inTheChainOf(order).of(1, "10").countedBy("rex").isIn("POSTED");
    }

    @Test
    void whoReceivedDoesNotEnterTheInvoice() {
        hospital.lab().staff().role("ann", "RECEIVER", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");
        aDelivery().inTheChainOf(order).of(1, "10").countedBy("ann").isIn("POSTED");

        InvoiceForm invoice = anInvoice().inTheChainOf(order).keyedBy("ann").billing("PO-1", 1, "10", "90.00");

        assertThat(CaseUnderTest.refusal(invoice.tried(
                        hospital.lab().bursar().engine().settings().ids().newCaseId())))
                .containsExactly("SOD-07");
    }

    @Test
    void whatIsReceivedAtADeskIsOfSmallValue() {
        ordered("1000", "12.00");

        assertThat(CaseUnderTest.refusal(aDelivery().atTheDesk().of(1, "300").tried("rex")))
                .isNotEmpty();
        aDelivery().atTheDesk().of(1, "200").counted().isIn("POSTED");
    }

    // --- inspection

    @Test
    void anImplantIsPostedOnlyWhenAnInspectorPassedIt() {
        ordered("5", "900.00", IMPLANT);
        CaseUnderTest delivery =
                aDelivery().line(lot(fine(1, "5"), "L-1", inDays(400))).counted();
        delivery.isIn("INSPECTION").wentThrough(2, 3);
        assertThat(CaseUnderTest.refusal(delivery.tries("rex", ReceivingEvents.PASS, evidence())))
                .isNotEmpty();
        assertThat(CaseUnderTest.refusal(delivery.tries("clint", ReceivingEvents.PASS, RecordValue.EMPTY)))
                .as("without evidence")
                .isNotEmpty();

        delivery.fires("clint", ReceivingEvents.PASS, evidence());

        delivery.isIn("POSTED").wentThrough(2, 3, 6, 13);
        assertThat(delivery.text("inspectionEvidence")).contains("DOC-INSPECTION");
    }

    @Test
    void whoApprovedTheOrderDoesNotInspectItsGoods() {
        hospital.lab().staff().role("mia", "CLINICAL_ENGINEERING", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition()
                .of(IMPLANT, "900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        CaseUnderTest delivery = aDelivery()
                .inTheChainOf(order)
                .line(lot(fine(1, "1"), "L-1", inDays(400)))
                .counted()
                .isIn("INSPECTION");

        assertThat(CaseUnderTest.refusal(delivery.tries("mia", ReceivingEvents.PASS, evidence())))
                .containsExactly("SOD-02");
    }

    @Test
    void flaggedItemsCarryLotAndExpiry() {
        ordered("5", "900.00", IMPLANT);

        assertThat(CaseUnderTest.refusal(aDelivery().of(1, "5").tried("rex"))).isNotEmpty();
    }

    @Test
    void capitalEquipmentIsInspectedToo() {
        ordered("1", "9000.00", "42181700");

        aDelivery().of(1, "1").counted().isIn("INSPECTION");
    }

    @Test
    void whatComesToLightAtTheInspectionIsADiscrepancy() {
        ordered("5", "900.00", IMPLANT);
        RecordValue fine = lot(fine(1, "5"), "L-1", inDays(400));
        CaseUnderTest delivery = aDelivery().line(fine).counted().isIn("INSPECTION");

        delivery.fires(
                "rex",
                ReceivingEvents.FOUND,
                counted(lot(fine(1, "4"), "L-1", inDays(400)), lot(in("DAMAGED", 1, "1"), "L-1", inDays(400))));

        delivery.isIn("DISCREPANCY_REVIEW").hasOpen("RCV_DAMAGED").wentThrough(2, 3, 105, 5);
    }

    // --- orders that are not there

    @Test
    void aDeliveryWithoutAnOrderWaitsAtTheDockUntilOneIsNamed() {
        CaseUnderTest delivery = aDelivery().of(1, "10").counted();
        delivery.isIn("DRAFT").hasOpen("RCV_NO_PO").wentThrough(101);
        ordered("10", "12.00");

        delivery.resolvedBy(
                "sam",
                "RCV_NO_PO",
                "ORDER_NAMED",
                Data.record().put("poNumber", "PO-1").build());
        delivery.fires("rex", ReceivingEvents.COUNT);

        delivery.isIn("POSTED").wentThrough(101, 2, 4, 13);
    }

    @Test
    void aDeliveryWithoutAnOrderIsRefused() {
        CaseUnderTest delivery = aDelivery().of(1, "10").counted();

        delivery.resolvedBy("sam", "RCV_NO_PO", "REFUSED");

        delivery.isIn("CANCELLED").wentThrough(101, 122);
    }

    @Test
    void anAdviceForAnOrderThatIsNotOpenIsSaid() {
        ordered("10", "12.00");
        erp().order("PO-1").close();

        aDelivery().of(1, "10").advised().isIn("DRAFT").hasOpen("RCV_NO_PO").wentThrough(121);
    }

    @Test
    void anOrderPlacedAfterTheFactLetsTheDeliveryIn() {
        CaseUnderTest delivery = aDelivery().of(1, "10").counted().hasOpen("RCV_NO_PO");

        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");
        hospital.pass(java.time.Duration.ZERO);

        assertThat(order.text("poNumber")).contains("PO-1");
        delivery.isIn("DRAFT")
                .hasNothingOpen()
                .fires("rex", ReceivingEvents.COUNT)
                .isIn("POSTED");
        delivery.walked(101, 109, 2);
    }

    @Test
    void aCancelledOrderTakesNoMoreCounts() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted().approvedBy("mia");
        CaseUnderTest delivery =
                aDelivery().inTheChainOf(order).of(1, "10").advised().isIn("EXPECTED");

        order.fires("sam", ProcureToPay.RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "No longer needed");
        hospital.pass(java.time.Duration.ZERO);

        delivery.isIn("EXPECTED").hasOpen("RCV_NO_PO").walked(1, 110);
        assertThat(CaseUnderTest.refusal(delivery.tries("rex", ReceivingEvents.COUNT, RecordValue.EMPTY)))
                .isEmpty();
        delivery.isIn("EXPECTED");
    }

    // --- controlled substances

    @Test
    void controlledSubstancesAreCountedByTwoPeople() {
        ordered("20", "3.00", DRUG);
        CaseUnderTest delivery = aDelivery()
                .with("form222", form(20))
                .with("dscsa", papers())
                .line(lot(fine(1, "20"), "C-1", inDays(400)))
                .countedBy("rex", "stan");

        delivery.isIn("INSPECTION").wentThrough(102, 3);
        assertThat(delivery.text("receiverId")).contains("stan");
        for (String act : new String[] {"RECEIVE_CONTROLLED", "POST_RECEIPT"}) {
            assertThat(delivery.log().performers(act)).as(act).containsExactlyInAnyOrder("rex", "stan");
        }
        delivery.fires("phil", ReceivingEvents.PASS, evidence()).isIn("POSTED");
    }

    @Test
    void anOldFormDoesNotCoverThem() {
        ordered("20", "3.00", DRUG);

        CaseUnderTest delivery = aDelivery()
                .with(
                        "form222",
                        Data.record()
                                .put("executedOn", inDays(-61))
                                .put("qty", 20)
                                .build())
                .line(lot(fine(1, "20"), "C-1", inDays(400)))
                .drafted("rex");

        assertThat(CaseUnderTest.refusal(delivery.tries("rex", ReceivingEvents.COUNT, RecordValue.EMPTY)))
                .isNotEmpty();
    }

    @Test
    void whoOrderedOrSignedForControlledSubstancesDoesNotReceiveThem() {
        for (String person : new String[] {"dana", "deb"}) {
            hospital.lab().staff().role(person, "RECEIVER", Scope.ENTERPRISE);
        }
        CaseUnderTest order = aRequisition()
                .of(DRUG, "900.00")
                .with(
                        "dea",
                        Data.record()
                                .put("schedule", "CII")
                                .put("form222No", "F-1")
                                .put("signatoryId", "deb")
                                .build())
                .submitted()
                .approvedBy("mia", "phil", "deb")
                .isIn("PO_ISSUED");
        RecordValue ampoule = lot(fine(1, "1"), "C-1", inDays(400));

        assertThat(CaseUnderTest.refusal(
                        aDelivery().inTheChainOf(order).line(ampoule).tried("rex")))
                .as("one person alone, and without the form")
                .isNotEmpty();
        CaseUnderTest delivery = aDelivery()
                .inTheChainOf(order)
                .with("form222", form(1))
                .line(ampoule)
                .drafted("rex");
        delivery.fires("stan", ReceivingEvents.COUNT);
        for (String person : new String[] {"dana", "deb"}) {
            assertThat(CaseUnderTest.refusal(delivery.tries(person, ReceivingEvents.COUNT, RecordValue.EMPTY)))
                    .contains("SOD-15");
        }
        delivery.fires("rex", ReceivingEvents.COUNT).isIn("DISCREPANCY_REVIEW").hasOpen("RCV_DSCSA_GAP");
    }
}
