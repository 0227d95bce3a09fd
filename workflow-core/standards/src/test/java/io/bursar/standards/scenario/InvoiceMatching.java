package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices that name an order: every hold on the way to the ledger. */
abstract class InvoiceMatching extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    private ErpOrder order() {
        return erp().order("PO-1");
    }

    private CaseUnderTest invoice(String quantity, String price) {
        return anInvoice().billing("PO-1", 1, quantity, price).captured();
    }

    private void changed(String event) {
        hospital.report(event, Data.record().put("poNumber", "PO-1").build());
        hospital.pass(Duration.ofMinutes(1));
    }

    // --- price

    @Test
    void anAcceptedVarianceLetsTheInvoiceGoOn() {
        CaseUnderTest invoice = invoice("100", "12.30").isIn("MATCHING").hasOpen("INV_PRICE");

        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE")
                .isIn("SCHEDULED")
                .walked(7, 6, 11)
                .hasNothingOpen();
    }

    @Test
    void anAcceptedVarianceIsForTheseFiguresOnly() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        order().change(Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "100", "11.00"))))
                .build());
        hospital.pass(Duration.ofMinutes(10));

        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE");

        invoice.isIn("MATCHING").hasOpen("INV_PRICE");
    }

    @Test
    void aChangedOrderClearsTheHoldByItself() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");

        order().change(Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "100", "12.30"))))
                .build());
        changed("p2p.requisition.po-changed");

        invoice.isIn("SCHEDULED").walked(7, 106, 6);
    }

    @Test
    void aResolutionThatIsNotAllowedForTheHoldIsRefused() {
        CaseUnderTest invoice = invoice("100", "12.30");

        assertThat(CaseUnderTest.refusal(invoice.triesToResolve("sam", "INV_PRICE", "MASTER_FIX", RecordValue.EMPTY)))
                .containsExactly("EXC_RESOLUTION");
    }

    @Test
    void slicesThatAddUpAreHeld() {
        for (int part = 1; part <= 8; part++) {
            anInvoice()
                    .numbered("A-" + part)
                    .dated(hospital.today().minusDays(part))
                    .billing("PO-1", 1, "10", "12.20")
                    .captured()
                    .isIn("SCHEDULED");
        }

        order().bill(1, BigDecimal.ZERO, Money.usd("140.00"));
        anInvoice()
                .numbered("A-9")
                .billing("PO-1", 1, "10", "12.20")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    // --- quantity

    @Test
    void moreThanOrderedIsHeldUntilTheOrderIsChanged() {
        order().receive(1, "10");
        CaseUnderTest invoice = invoice("110", "12.00").isIn("MATCHING").hasOpen("INV_QTY_ORDERED");

        order().change(Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "110", "12.00"))))
                .build());
        changed("p2p.requisition.po-changed");

        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void moreThanReceivedIsHeldUntilTheRestArrives() {
        order().receive(1, "-40");
        CaseUnderTest invoice = invoice("100", "12.00").isIn("MATCHING").hasOpen("INV_QTY_RECEIVED");

        order().receive(1, "40");
        changed("p2p.receiving.posted");

        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void nothingReceivedIsHeldUntilItIsAndTheResolverOnlySaysSo() {
        order().receive(1, "-100");
        CaseUnderTest invoice = invoice("100", "12.00").isIn("MATCHING").hasOpen("INV_NO_RECEIPT");
        invoice.resolvedBy("rex", "INV_NO_RECEIPT", "RECEIPT_POSTED");
        invoice.isIn("MATCHING").hasOpen("INV_NO_RECEIPT");

        order().receive(1, "100");
        changed("p2p.receiving.posted");

        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void withoutGoodsTheInvoiceGoesBack() {
        order().receive(1, "-100");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_NO_RECEIPT");

        invoice.resolvedBy("rex", "INV_NO_RECEIPT", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(7, 120);
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void whatWasBilledBeforeCounts() {
        anInvoice().numbered("A-1").billing("PO-1", 1, "60", "12.00").captured().isIn("SCHEDULED");

        anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .billing("PO-1", 1, "60", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    // --- who approved the order

    private CaseUnderTest onAnOrderNobodyIsKnownToHaveApproved() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00"))
                        .without("approvedById"))
                .receive(1, "100");
        return anInvoice().billing("PO-2", 1, "100", "12.00").captured();
    }

    @Test
    void whatTheSystemOfRecordSaysOfAnOrderFromElsewhereStandsAsItsApproval() {
        CaseUnderTest invoice = invoice("100", "12.00").isIn("SCHEDULED");

        assertThat(invoice.text("poApproverId")).contains("olga");
        assertThat(invoice.log().performers("APPROVE_INVOICE_BY_ORDER")).containsExactly("olga");
    }

    @Test
    void anOrderNobodyIsKnownToHaveApprovedIsConfirmedByAPersonBeforeItIsPaid() {
        CaseUnderTest invoice = onAnOrderNobodyIsKnownToHaveApproved();
        invoice.isIn("MATCHING").hasOpen("POL_NO_APPROVER");
        assertThat(erp().payables().posted()).isZero();

        invoice.resolvedBy(
                "polly",
                "POL_NO_APPROVER",
                "APPROVER_ASSIGNED",
                Data.record().put("poApproverId", "lee").build());

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(4, 6);
        assertThat(invoice.text("poApproverId")).contains("lee");
        assertThat(invoice.log().performers("APPROVE_INVOICE_BY_ORDER")).containsExactly("lee");
    }

    @Test
    void sayingThatSomebodyApprovedItWithoutSayingWhoChangesNothing() {
        onAnOrderNobodyIsKnownToHaveApproved()
                .resolvedBy("polly", "POL_NO_APPROVER", "APPROVER_ASSIGNED")
                .isIn("MATCHING")
                .hasOpen("POL_NO_APPROVER");
    }

    @Test
    void whoSendsABillDoesNotSayWhoApprovedItsOrder() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00"))
                        .without("approvedById"))
                .receive(1, "100");

        anInvoice()
                .billing("PO-2", 1, "100", "12.00")
                .with("poApproverId", "lee")
                .captured()
                .isIn("MATCHING")
                .hasOpen("POL_NO_APPROVER");
    }

    @Test
    void whoIsConfirmedToHaveApprovedItDoesNotReleaseItsPayment() {
        CaseUnderTest invoice = onAnOrderNobodyIsKnownToHaveApproved()
                .resolvedBy(
                        "polly",
                        "POL_NO_APPROVER",
                        "APPROVER_ASSIGNED",
                        Data.record().put("poApproverId", "tom").build())
                .isIn("SCHEDULED");
        erp().payables().releases(invoice.text("voucherNo").orElseThrow(), "tess", "tom");

        invoice.hears(InvoiceEvents.PAYMENT_RELEASED).isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT");
    }

    // --- the order itself

    @Test
    void withoutOrderThereIsNoPay() {
        CaseUnderTest invoice = anInvoice().forUncoded("furniture", "100.00").captured();
        invoice.isIn("CAPTURED").hasOpen("INV_PO_MISSING");

        invoice.resolvedBy("sam", "INV_PO_MISSING", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(2, 120);
    }

    @Test
    void anOrderThatWasForgottenIsLinked() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00")
                        .without("poNumber")
                        .without("poLine"))
                .captured();
        invoice.isIn("CAPTURED").hasOpen("INV_PO_MISSING");
        RecordValue linked = Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00"))))
                .put("poNumber", "PO-1")
                .build();

        invoice.resolvedBy("sam", "INV_PO_MISSING", "LINK_PO", linked)
                .isIn("SCHEDULED")
                .walked(2, 4, 6);
    }

    @Test
    void anOrderNobodyKnowsIsHeld() {
        anInvoice()
                .billing("PO-77", 1, "100", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PO_MISSING");
    }

    @Test
    void anInvoiceOfACancelledOrderIsHeldUntilItIsOpenAgain() {
        order().cancel();
        CaseUnderTest invoice = invoice("100", "12.00").isIn("MATCHING").hasOpen("INV_PO_CLOSED");

        order().reopen();
        changed("p2p.requisition.po-changed");
        invoice.isIn("SCHEDULED");
    }

    @Test
    void whatCameOnAnOrderClosedShortIsStillBilled() {
        order().close();

        invoice("100", "12.00").isIn("SCHEDULED");
        anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "1", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PO_CLOSED");
    }

    @Test
    void anInvoiceOfAnotherSupplierThanTheOrdersIsHeld() {
        CaseUnderTest invoice =
                anInvoice().from("SUP-2").billing("PO-1", 1, "100", "12.00").captured();
        invoice.isIn("MATCHING").hasOpen("INV_SUPPLIER_MISMATCH");

        invoice.resolvedBy("sue", "INV_SUPPLIER_MISMATCH", "RETURN_TO_SUPPLIER").isIn("REJECTED");
    }

    // --- freight and units

    @Test
    void freightBeyondToleranceIsHeldAndAccepted() {
        anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "10", "12.00")
                .withFreight("25.00")
                .captured()
                .isIn("SCHEDULED");
        CaseUnderTest invoice = anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "10", "12.00")
                .withFreight("25.01")
                .captured();
        invoice.isIn("MATCHING").hasOpen("INV_FREIGHT");

        invoice.resolvedBy("ann", "INV_FREIGHT", "ACCEPT_VARIANCE").isIn("SCHEDULED");
    }

    @Test
    void anotherUnitOnOneOfTwoLinesIsShortPaidAndTheOtherPaid() {
        erp().existing(Orders.of(
                        "SUP-9", RequisitionForm.aLine(1, "100", "12.00"), RequisitionForm.aLine(2, "10", "5.00")))
                .receive(1, "100");
        erp().order("PO-2").receive(2, "10");
        RecordValue boxes = InvoiceForm.poLine(1, "PO-2", 1, "10", "12.00").with("uom", Data.text("BX"));
        CaseUnderTest invoice = anInvoice()
                .line(boxes)
                .billing("PO-2", 2, "10", "5.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_UOM");

        invoice.resolvedBy("ann", "INV_UOM", "SHORT_PAY").isIn("SCHEDULED");
        assertThat(invoice.read().data().money("disputedAmount"))
                .as("what is over is not known, so that the whole line is disputed")
                .contains(Money.usd("120.00"));
    }

    @Test
    void anInvoiceOfWhichNothingWouldBePaidIsNotPaidShortButGoesBack() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00").with("uom", Data.text("BX"));
        CaseUnderTest invoice =
                anInvoice().line(boxes).captured().isIn("MATCHING").hasOpen("INV_UOM");

        invoice.resolvedBy("ann", "INV_UOM", "SHORT_PAY").isIn("MATCHING").hasOpen("INV_UOM");

        invoice.resolvedBy("arne", "INV_UOM", "RETURN_TO_SUPPLIER").isIn("REJECTED");
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void aSupplierDoesNotSayHowItsUnitsConvert() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "120.00")
                .with("uom", Data.text("BX"))
                .with("orderUom", Data.text("EA"))
                .with("orderUnits", DecimalValue.of(10))
                .with("billedUnits", DecimalValue.of(1));

        anInvoice().line(boxes).captured().isIn("MATCHING").hasOpen("INV_UOM");
    }

    @Test
    void severalHoldsStandSideBySide() {
        order().receive(1, "-100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .withFreight("40.00")
                .captured();

        invoice.isIn("MATCHING").hasOpen("INV_PRICE", "INV_NO_RECEIPT", "INV_FREIGHT");
        invoice.resolvedBy("sam", "INV_PRICE", "ACCEPT_VARIANCE")
                .resolvedBy("ann", "INV_FREIGHT", "ACCEPT_VARIANCE")
                .isIn("MATCHING");
        order().receive(1, "100");
        changed("p2p.receiving.posted");
        invoice.isIn("SCHEDULED");
    }

    // --- the other ways out of a hold

    @Test
    void whatIsBilledTooDearIsPaidShort() {
        CaseUnderTest invoice = invoice("100", "12.30").resolvedBy("sam", "INV_PRICE", "SHORT_PAY");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("30.00"));
    }

    @Test
    void aCreditIsAskedForWhatIsBilledTooDear() {
        CaseUnderTest invoice = invoice("100", "12.30").resolvedBy("sam", "INV_PRICE", "CREDIT_REQUESTED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("expectedCredit")).contains(Money.usd("30.00"));
    }

    @Test
    void aCreditIsAskedForWhatIsBilledBeyondTheOrder() {
        order().receive(1, "10");
        CaseUnderTest invoice = invoice("110", "12.00").resolvedBy("sam", "INV_QTY_ORDERED", "CREDIT_REQUESTED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("expectedCredit")).contains(Money.usd("120.00"));
    }

    @Test
    void whoReceivesSaysThatTheReceiptIsPosted() {
        order().receive(1, "-100");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_NO_RECEIPT");
        order().receive(1, "100");

        invoice.resolvedBy("rex", "INV_NO_RECEIPT", "RECEIPT_POSTED")
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    private CaseUnderTest withTooMuchFreight() {
        return anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withFreight("250.00")
                .captured()
                .hasOpen("INV_FREIGHT");
    }

    @Test
    void freightBeyondToleranceIsPaidShort() {
        CaseUnderTest invoice = withTooMuchFreight().resolvedBy("ann", "INV_FREIGHT", "SHORT_PAY");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("250.00"));
    }

    @Test
    void freightThatWasReadWrongIsKeyedRight() {
        RecordValue right = Data.record()
                .put("freight", Money.usd("25.00"))
                .put("gross", Money.usd("1225.00"))
                .build();

        withTooMuchFreight()
                .resolvedBy("ann", "INV_FREIGHT", "RECODE", right)
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void freightThatNobodyAgreedToGoesBack() {
        withTooMuchFreight()
                .resolvedBy("ann", "INV_FREIGHT", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED");
    }

    private CaseUnderTest inBoxes() {
        RecordValue boxes = InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00").with("uom", Data.text("BX"));
        return anInvoice().line(boxes).captured().hasOpen("INV_UOM");
    }

    @Test
    void anotherUnitIsAccepted() {
        inBoxes()
                .resolvedBy("ann", "INV_UOM", "ACCEPT_VARIANCE")
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void aUnitThatWasReadWrongIsKeyedRight() {
        RecordValue right = Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "10", "12.00"))))
                .build();

        inBoxes()
                .resolvedBy("ann", "INV_UOM", "RECODE", right)
                .isIn("SCHEDULED")
                .hasNothingOpen();
    }

    @Test
    void anotherUnitGoesBack() {
        inBoxes().resolvedBy("ann", "INV_UOM", "RETURN_TO_SUPPLIER").isIn("REJECTED");
    }

    // --- variation

    @Test
    void aNarrowerPercentHoldsWhatTheStandardPasses() {
        anInvoice()
                .at("FOOTHILLS")
                .billing("PO-1", 1, "100", "12.20")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    @Test
    void theTighterAbsoluteToleranceOfTheEnterpriseHolds() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "50.00")))
                .receive(1, "100");

        anInvoice()
                .numbered("A-1")
                .billing("PO-2", 1, "100", "50.75")
                .captured()
                .isIn("SCHEDULED");
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "50.00")))
                .receive(1, "100");
        anInvoice()
                .numbered("A-2")
                .billing("PO-3", 1, "100", "50.76")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    @Test
    void aQuantityToleranceLetsALittleMorePass() {
        moveTo(Policies.with("p2p.inv.qtyTolPct, scope: enterprise, value: 5"));
        givenAnOrderOf100At12Received100();

        invoice("105", "12.00").isIn("SCHEDULED");
    }

    @Test
    void aFreightToleranceOfNothingHoldsEveryFreight() {
        moveTo(Policies.with("p2p.inv.freightTolAbs, scope: enterprise, value: 0.00 USD"));
        givenAnOrderOf100At12Received100();

        anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withFreight("1.00")
                .captured()
                .hasOpen("INV_FREIGHT");
    }

    @Test
    void aSmallDifferenceIsMarkedForWriteOff() {
        CaseUnderTest small = anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "49", "12.05")
                .captured()
                .isIn("SCHEDULED");
        assertThat(small.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isTrue();

        CaseUnderTest large = anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "50", "12.20")
                .captured()
                .isIn("SCHEDULED");
        assertThat(large.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isFalse();

        CaseUnderTest share = anInvoice()
                .numbered("A-3")
                .dated(hospital.today().minusDays(9))
                .billing("PO-1", 1, "0.5", "12.20")
                .captured();
        assertThat(share.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .as("more than half a percent")
                .isFalse();

        moveTo(Policies.with("p2p.inv.smallDiffAbs, scope: enterprise, value: 1.00 USD"));
        givenAnOrderOf100At12Received100();
        CaseUnderTest strict = anInvoice().billing("PO-1", 1, "50", "12.05").captured();
        assertThat(strict.read().data().record("matchResult").record("header").isTrue("smallDifference"))
                .isFalse();
    }

    @Test
    void twoWayMatchingNeedsNoReceiptWhereTheOrderNeedsNone() {
        order().receive(1, "-100");

        anInvoice()
                .matched("TWO_WAY")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_NO_RECEIPT");
    }
}
