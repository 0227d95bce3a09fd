package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds that end an invoice, that leave a part unpaid, or that the ledger asks for. */
abstract class HoldsThatEnd extends HeldInvoices {

    // --- duplicates

    @Test
    void aConfirmedDuplicateEndsItsInvoice() {
        anInvoice().numbered("A-1").billing("PO-1", 1, "10", "12.00").captured().isIn("SCHEDULED");
        CaseUnderTest again = anInvoice()
                .numbered("a 1")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");

        CaseUnderTest hold = holdOf(again).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        hold.isIn("WRITTEN_BACK");
        again.isIn("CANCELLED").walked(3, 19);
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @Test
    void oneThatOnlyLooksAlikeIsPaidOnceASecondPersonSaysSo() {
        anInvoice().numbered("A-1").billing("PO-1", 1, "10", "12.00").captured().isIn("SCHEDULED");
        CaseUnderTest again = anInvoice()
                .numbered("B-7")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");

        resolved(holdOf(again), "ann", "CONFIRMED_DISTINCT", "abe").isIn("CLOSED");

        again.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void suppliersThatTurnOutToBeOneOpenACaseBeforePosting() {
        anInvoice()
                .numbered("A-100")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .isIn("SCHEDULED");
        erp().existing(Orders.of("SUP-2", RequisitionForm.aLine(1, "10", "12.00")));
        CaseUnderTest waiting = anInvoice()
                .from("SUP-2")
                .numbered("A-100")
                .billing("PO-2", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_NO_RECEIPT");
        erp().masters()
                .supplier(
                        "SUP-2",
                        Data.record().put("supplierGroupId", "GROUP-SUP-9").build());
        erp().order("PO-2").receive(1, "10");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.receiving.posted", "poNumber", "PO-2");
        waiting.isIn("APPROVED").hasOpen("INV_DUPLICATE").walked(6, 104);

        holdOf(waiting).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        waiting.isIn("CANCELLED").walked(104, 19);
    }

    // --- what is not paid

    @Test
    void aShortPaidInvoiceIsPostedInFullAndPaidLessItsVariance() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        resolved(holdOf(invoice), "sam", "SHORT_PAY", "abe").isIn("CLOSED");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("gross")).contains(Money.usd("1230.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("30.00"));
        assertThat(posted.text("disputeReason")).contains("INV_PRICE");
        assertThat(posted.money("expectedCredit")).isEmpty();

        Payments.pay(hospital, invoice);
        invoice.isIn("PAID");
        assertThat(erp().payables()
                        .paymentOf(invoice.text("voucherNo").orElseThrow())
                        .money("amount"))
                .contains(Money.usd("1200.00"));
    }

    @Test
    void aRequestedCreditIsExpectedAndTheInvoicePaidInFull() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        resolved(holdOf(invoice), "sam", "CREDIT_REQUESTED", "abe").isIn("CLOSED");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("expectedCredit")).contains(Money.usd("30.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void anAcceptedVarianceIsPaidInFull() {
        CaseUnderTest invoice = invoice("100", "12.30");
        resolved(holdOf(invoice), "sam", "ACCEPT_VARIANCE", "abe");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("disputedAmount")).isEmpty();
        assertThat(posted.money("expectedCredit")).isEmpty();
    }

    // --- what the ERP refuses

    @ParameterizedTest
    @CsvSource({
        "SUPPLIER_MISMATCH, INV_SUPPLIER_MISMATCH, sue, MASTER_FIX, ''",
        "BANK_ACCOUNT_MISMATCH, INV_BANK_CHANGED, sue, MASTER_FIX, ''",
        "PERIOD_CLOSED, INV_PERIOD_CLOSED, conny, RECODE, ''",
        "PO_NOT_OPEN, INV_PO_CLOSED, sam, LINK_PO, ''",
        "RECEIPT_QUANTITY_EXCEEDED, INV_QTY_RECEIVED, rex, RECEIPT_POSTED, ''",
        "COST_CENTER_CLOSED, INV_CODING, conny, RECODE, ''",
        "DUPLICATE_INVOICE, INV_DUPLICATE, ann, CONFIRMED_DISTINCT, abe",
        "PO_AMOUNT_EXCEEDED, INV_PRICE, sam, SHORT_PAY, abe"
    })
    void aRefusedPostingIsSentAgainOnceItsCaseIsResolved(
            String refusal, String code, String resolver, String resolution, String approver) {
        erp().refuses("invoice.post", refusal);
        CaseUnderTest invoice = invoice("100", "12.00").isIn("POSTED").hasOpen(code);

        CaseUnderTest hold = holdOf(invoice);
        resolved(hold, resolver, resolution, approver.isEmpty() ? new String[0] : new String[] {approver});

        hold.isIn("CLOSED");
        invoice.isIn("SCHEDULED").hasNothingOpen().walked(11, 112, 12);
        assertThat(erp().sent("invoice.post")).hasSize(2);
    }

    @Test
    void aPostingRefusedAsDuplicateEndsTheInvoice() {
        erp().refuses("invoice.post", "DUPLICATE_INVOICE");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_DUPLICATE");

        holdOf(invoice).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        invoice.isIn("CANCELLED").walked(11, 116);
        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void aRefusedPostingMayGoBackToTheSupplier() {
        erp().refuses("invoice.post", "PO_NOT_OPEN");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_PO_CLOSED");

        resolved(holdOf(invoice), "sam", "RETURN_TO_SUPPLIER", "abe").isIn("WRITTEN_BACK");

        invoice.isIn("REJECTED").walked(11, 117);
        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void anInvoiceThatNoPeriodTakesMayGoBackToTheSupplier() {
        erp().masters().closesPeriod(0);
        CaseUnderTest invoice = invoice("100", "12.00").isIn("APPROVED").hasOpen("INV_PERIOD_CLOSED");

        resolved(holdOf(invoice), "conny", "RETURN_TO_SUPPLIER", "abe");

        invoice.isIn("REJECTED").walked(6, 123);
    }

    @Test
    void anInvoiceThatGoesBackEndsAllItsCases() {
        order().receive(1, "-100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .withFreight("40.00")
                .captured()
                .hasOpen("INV_PRICE", "INV_NO_RECEIPT", "INV_FREIGHT");
        List<CaseUnderTest> holds = hospital.holdsOf(invoice);
        holds.forEach(Holds::triaged);

        resolved(
                holds.stream()
                        .filter(hold -> hold.text("holdCode").orElse("").equals("INV_NO_RECEIPT"))
                        .findFirst()
                        .orElseThrow(),
                "rex",
                "RETURN_TO_SUPPLIER",
                "abe");

        invoice.isIn("REJECTED");
        assertThat(holds).extracting(hold -> hold.ref().state()).containsOnly("CLOSED", "WRITTEN_BACK");
    }

    @Test
    void aHoldThatComesAgainHasACaseAgain() {
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
        order().receive(1, "10");
        changed("p2p.receiving.posted", "poNumber", "PO-1");
        invoice.hasOpen("INV_QTY_ORDERED");
        order().receive(1, "-10");
        changed("p2p.receiving.posted", "poNumber", "PO-1");

        invoice.hasOpen("INV_QTY_ORDERED", "INV_QTY_RECEIVED");
        assertThat(hospital.holdsOf(invoice))
                .extracting(hold ->
                        hold.text("holdCode").orElse("") + " " + hold.ref().state())
                .contains("INV_QTY_RECEIVED CLOSED", "INV_QTY_RECEIVED WITH_RESOLVER");
    }

    @Test
    void anUnreadableInvoiceThatIsKeyedClosesItsCase() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").received().raisedBy("ann", "INV_UNREADABLE");
        CaseUnderTest hold = holdOf(invoice).isIn("WITH_RESOLVER");

        invoice.fires("ann", InvoiceEvents.EXTRACTED);
        settle();

        hold.isIn("CLOSED").walked(13, 10);
        invoice.isIn("SCHEDULED");
    }

    @Test
    void anUnreadableInvoiceThatGoesBackEndsWithItsCase() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").received().raisedBy("sam", "INV_UNREADABLE");
        CaseUnderTest hold = Holds.proposed(holdOf(invoice), "arne", "RETURN_TO_SUPPLIER");

        hold.approvedBy("abe");
        settle();

        hold.isIn("WRITTEN_BACK");
        invoice.isIn("REJECTED").walked(1, 136);
    }
}
