package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices that name an order: every hold on the way to the ledger. */
abstract class InvoiceMatching extends MatchedInvoices {

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

        InvoiceForm telling = anInvoice().billing("PO-2", 1, "100", "12.00").with("poApproverId", "lee");

        assertThatThrownBy(telling::captured).hasMessageContaining("field poApproverId");
        anInvoice()
                .billing("PO-2", 1, "100", "12.00")
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
}
