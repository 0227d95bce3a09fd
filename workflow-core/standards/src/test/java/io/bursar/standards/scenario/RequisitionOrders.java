package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the approved request to the received order: sourcing, acknowledgement, receipts. */
abstract class RequisitionOrders extends Bench {

    /** An order of ten pieces at 90.00, issued. */
    private CaseUnderTest issued() {
        return aRequisition().ofSupplies("900.00").submitted().approvedBy("mia").isIn("PO_ISSUED");
    }

    private CaseUnderTest inSourcing(String total) {
        return aRequisition()
                .toBeSourced()
                .ofSupplies(total)
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
    }

    private static RecordValue award(String supplier, RecordValue... quotes) {
        return Data.record()
                .put("supplierId", supplier)
                .put("quotes", Data.list(List.of(quotes)))
                .build();
    }

    private static RecordValue threeQuotes(String winner) {
        return award(
                winner,
                RequisitionForm.quoted("SUP-1", "12000.00"),
                RequisitionForm.quoted("SUP-2", "12100.00"),
                RequisitionForm.quoted("SUP-3", "12200.00"));
    }

    private static RecordValue lines(RecordValue... lines) {
        return Data.record().put("lines", Data.list(List.of(lines))).build();
    }

    private static RecordValue acknowledged(String quantity, String price, RecordValue... more) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("qty", new BigDecimal(quantity))
                .put("unitPrice", UnitPrice.of(price, "USD"))
                .build();
        for (RecordValue each : more) {
            line = line.with(each);
        }
        return lines(line);
    }

    // --- sourcing

    @Test
    void aLargeRequestWithoutContractIsSourcedAndAwarded() {
        CaseUnderTest order = inSourcing("12000.00");
        assertThat(order.task("sam", TaskKind.WORK, "source")).isPresent();

        order.fires("sam", RequisitionEvents.AWARD, threeQuotes("SUP-1"))
                .isIn("PO_ISSUED")
                .walked(7, 9, 10, 13);
        assertThat(order.text("awardedSupplierId")).contains("SUP-1");
        assertThat(erp().order("PO-1").toData().text("supplierId")).contains("SUP-1");
    }

    @Test
    void twoQuotesAreTooFewAndTwoOfOneGroupAreOne() {
        CaseUnderTest order = inSourcing("12000.00");
        RecordValue two = award(
                "SUP-1", RequisitionForm.quoted("SUP-1", "12000.00"), RequisitionForm.quoted("SUP-2", "12100.00"));
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.AWARD, two)))
                .contains("SYS_GUARD");

        erp().masters()
                .supplier(
                        "SUP-3",
                        Data.record().put("supplierGroupId", "GROUP-SUP-1").build());
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.AWARD, threeQuotes("SUP-1"))))
                .contains("SYS_GUARD");
        order.isIn("SOURCING");
    }

    @Test
    void anApprovedSoleSourceNeedsNoQuotes() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .with("soleSourceJustification", "DOC-77")
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.AWARD, award("SUP-1"))))
                .contains("SYS_GUARD");

        order.fires("sol", RequisitionEvents.APPROVE_SOLE_SOURCE, RecordValue.EMPTY, "Only maker of the filter");

        order.fires("sam", RequisitionEvents.AWARD, award("SUP-1"))
                .isIn("PO_ISSUED")
                .walked(9, 108, 10, 13);
    }

    @Test
    void anAwardAboveTheAllowanceIsApprovedAgain() {
        CaseUnderTest order = inSourcing("12000.00");
        RecordValue dearer = threeQuotes("SUP-1").with(lines(RequisitionForm.aLine(1, "10", "1225.10")));

        order.fires("sam", RequisitionEvents.AWARD, dearer)
                .isIn("PENDING_APPROVAL")
                .walked(9, 11);

        assertThat(order.asks("mia")).isTrue();
        order.approvedBy("mia", "lee").isIn("PO_ISSUED").walked(11, 6, 7, 12, 13);
        assertThat(erp().order("PO-1").toData().money("total")).contains(Money.usd("12251.00"));
        assertThat(erp().reservations()).isEmpty();
    }

    @Test
    void anAwardWithinTheAllowanceIsNot() {
        inSourcing("12000.00")
                .fires(
                        "sam",
                        RequisitionEvents.AWARD,
                        threeQuotes("SUP-1").with(lines(RequisitionForm.aLine(1, "10", "1225.00"))))
                .isIn("PO_ISSUED");
    }

    @Test
    void inAnotherCurrencyTheAllowanceIsWhatItIsWorthAtTheRateOfTheCase() {
        assertThat(awardedInEuros("1221.50").read().status().state())
                .as("215.00 euros more, where 250 dollars are 215.52")
                .isEqualTo("PO_ISSUED");
    }

    @Test
    void moreThanTheAllowanceIsWorthInAnotherCurrencyIsApprovedAgain() {
        assertThat(awardedInEuros("1221.60").read().status().state()).isEqualTo("PENDING_APPROVAL");
    }

    /** Ten pieces were approved at 1 200.00 euros each. */
    private CaseUnderTest awardedInEuros(String price) {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .line(inEuros("1200.00"))
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        RecordValue quotes = award("SUP-1", quotedInEuros("SUP-1"), quotedInEuros("SUP-2"), quotedInEuros("SUP-3"));
        return order.fires("sam", RequisitionEvents.AWARD, quotes.with(lines(inEuros(price))));
    }

    private static RecordValue inEuros(String price) {
        return RequisitionForm.aLine(1, "10", "1.00").with("unitPrice", new UnitPriceValue(UnitPrice.of(price, "EUR")));
    }

    private static RecordValue quotedInEuros(String supplier) {
        return RequisitionForm.quoted(supplier, "1.00").with("amount", new MoneyValue(Money.of("12000.00", "EUR")));
    }

    @Test
    void anAwardToAnotherSupplierThanTheOneApprovedByNameIsApprovedAgain() {
        CaseUnderTest order = aRequisition()
                .from("SUP-4")
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");

        order.fires("sam", RequisitionEvents.AWARD, threeQuotes("SUP-1"))
                .isIn("PENDING_APPROVAL")
                .walked(11);

        order.approvedBy("mia", "lee").isIn("PO_ISSUED");
        assertThat(erp().order("PO-1").toData().text("supplierId")).contains("SUP-1");
    }

    @Test
    void aSmallRequestWithoutSupplierIsOrderedByABuyer() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("APPROVED");
        assertThat(order.task("sam", TaskKind.WORK, "order")).isPresent();

        order.fires(
                        "sam",
                        RequisitionEvents.CREATE_PO,
                        Data.record().put("supplierId", "SUP-2").build())
                .isIn("PO_ISSUED")
                .walked(7, 12, 13);
    }

    @Test
    void onlyABuyerAwards() {
        CaseUnderTest order = inSourcing("12000.00");

        assertThat(CaseUnderTest.refusal(order.tries("dana", RequisitionEvents.AWARD, threeQuotes("SUP-1"))))
                .containsExactly("POL_NOT_ALLOWED");
    }

    // --- the order itself

    @Test
    void anAcknowledgementWithinToleranceIsTaken() {
        RecordValue promised =
                Data.record().put("promisedDate", hospital.today().plusDays(10)).build();

        CaseUnderTest order = issued().hears(RequisitionEvents.ACKNOWLEDGED, acknowledged("10", "91.00", promised));

        order.isIn("PO_ACKNOWLEDGED").walked(13, 14).emitted("po-acknowledged");
        assertThat(order.read().data().records("promisedDates")).hasSize(1);
    }

    @Test
    void anAcknowledgementBeyondToleranceOrARefusalIsAnException() {
        CaseUnderTest order = issued().hears(RequisitionEvents.ACKNOWLEDGED, acknowledged("10", "99.00"));
        order.isIn("PO_ISSUED").hasOpen("REQ_PRICE_MISMATCH").walked(13, 101);

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "92.00")));
        order.isIn("PO_ISSUED").hears(RequisitionEvents.ACKNOWLEDGED, acknowledged("10", "92.00"));

        order.isIn("PO_ACKNOWLEDGED").hasNothingOpen();
    }

    private CaseUnderTest confirmedTooDear() {
        return issued().hears(RequisitionEvents.ACKNOWLEDGED, acknowledged("10", "99.00"))
                .hasOpen("REQ_PRICE_MISMATCH");
    }

    @Test
    void aPriceThatIsDisputedLetsTheGoodsComeAtThePriceOrdered() {
        CaseUnderTest order = confirmedTooDear().resolvedBy("sam", "REQ_PRICE_MISMATCH", "DISPUTED");

        hospital.receives("PO-1", 1, "10");

        order.isIn("FULFILLED").hasNothingOpen();
        assertThat(erp().order("PO-1").toData().money("total")).contains(Money.usd("900.00"));
    }

    @Test
    void aBuyerSaysThatTheOrderWasChangedElsewhere() {
        confirmedTooDear()
                .resolvedBy("sam", "REQ_PRICE_MISMATCH", "ORDER_CHANGED")
                .hears(RequisitionEvents.ACKNOWLEDGED, acknowledged("10", "90.00"))
                .isIn("PO_ACKNOWLEDGED")
                .hasNothingOpen();
    }

    @Test
    void whatIsBoughtElsewhereIsCancelledHere() {
        confirmedTooDear()
                .resolvedBy("sam", "REQ_PRICE_MISMATCH", "RESOURCED")
                .fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "Bought from another supplier")
                .isIn("CANCELLED");
    }

    @Test
    void aRefusedOrderIsCancelled() {
        CaseUnderTest order = issued().hears(
                        RequisitionEvents.ACKNOWLEDGED,
                        Data.record().put("rejected", true).build());
        order.hasOpen("REQ_PRICE_MISMATCH");

        order.fires("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY, "The supplier does not deliver");

        order.isIn("CANCELLED").walked(19).emitted("po-cancelled");
        assertThat(erp().order("PO-1").state()).isEqualTo("CANCELLED");
        assertThat(erp().order("PO-1").commitment().isZero()).isTrue();
    }

    @Test
    void partByPartTheOrderIsReceivedBilledAndClosed() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "4");
        order.isIn("PARTIALLY_RECEIVED").walked(13, 16);
        hospital.isBilled("PO-1", 1, "4", "360.00");
        order.walked(16, 109);

        hospital.receives("PO-1", 1, "6");
        order.isIn("FULFILLED").walked(16, 17);
        hospital.isBilled("PO-1", 1, "6", "540.00");

        order.isIn("CLOSED").walked(17, 18).emitted("closed");
        assertThat(erp().order("PO-1").state()).isEqualTo("CLOSED");
        assertThat(erp().sent("notify.send")).hasSize(1);
    }

    @Test
    void aReversedReceiptTakesTheOrderBack() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");

        hospital.takesBack("PO-1", 1, "4");
        order.isIn("PARTIALLY_RECEIVED").walked(17, 26);
        hospital.takesBack("PO-1", 1, "6");
        order.isIn("PO_ISSUED").walked(26, 27);
        hospital.receives("PO-1", 1, "10");
        order.isIn("FULFILLED");
    }

    @Test
    void aServiceEntryCountsAsReceipt() {
        CaseUnderTest order = issued();
        erp().order("PO-1").receive(1, "10");

        hospital.report(
                "p2p.receiving.service-accepted",
                Data.record().put("poNumber", "PO-1").build());

        order.isIn("FULFILLED");
    }

    @Test
    void aFinalDeliveryEndsTheReceipt() {
        CaseUnderTest order = issued();
        erp().order("PO-1").receive(1, "9");

        hospital.report(
                "p2p.receiving.posted",
                Data.record().put("poNumber", "PO-1").put("finalDelivery", true).build());

        order.isIn("FULFILLED").walked(13, 17);
    }

    @Test
    void whatDoesNotComeAnyMoreIsClosedShort() {
        CaseUnderTest order = issued();
        hospital.receives("PO-1", 1, "4");

        order.fires("sam", RequisitionEvents.CLOSE_SHORT, RecordValue.EMPTY, "Discontinued")
                .isIn("FULFILLED")
                .walked(16, 25);

        assertThat(erp().order("PO-1").commitment()).isEqualTo(Money.usd("360.00"));
        assertThat(erp().order("PO-1").state()).as("nothing more is to come").isEqualTo("CLOSED");
        hospital.isBilled("PO-1", 1, "4", "360.00");
        order.isIn("CLOSED");
    }

    @Test
    void nothingReceivedIsNotClosedShortAndAReceivedOrderIsNotCancelled() {
        CaseUnderTest order = issued();
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.CLOSE_SHORT, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
        hospital.receives("PO-1", 1, "4");
        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.CANCEL_PO, RecordValue.EMPTY)))
                .isNotEmpty();
        order.isIn("PARTIALLY_RECEIVED");
    }
}
