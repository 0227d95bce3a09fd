package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds that go once something outside the invoice is put right, and sums that are off. */
abstract class HoldsPutRightElsewhere extends HeldInvoices {

    // --- what is put right elsewhere

    @Test
    void anOrderThatWasForgottenIsLinked() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00")
                        .without("poNumber")
                        .without("poLine"))
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_PO_MISSING");
        RecordValue link = Data.record()
                .put("lineNo", 1)
                .put("poNumber", "PO-1")
                .put("poLine", 1)
                .build();

        holdOf(invoice)
                .fires(
                        "sam",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("LINK_PO").with("links", Data.list(List.of(link))));
        settle();

        invoice.isIn("SCHEDULED").walked(2, 111, 4, 6).hasNothingOpen();
        assertThat(invoice.text("poNumber")).contains("PO-1");
        hospital.holdsOf(invoice).get(0).isIn("CLOSED");
    }

    @Test
    void aLinkNeverChangesWhatTheSupplierSaid() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00").without("poNumber"))
                .captured();
        RecordValue forged = Data.record()
                .put("lineNo", 1)
                .put("poNumber", "PO-1")
                .put("poLine", 1)
                .put("amount", io.bursar.model.money.Money.usd("1.00"))
                .build();

        hospital.report(
                "p2p.invoice-exception.resolution-applied",
                Data.record()
                        .put("caseId", holdOf(invoice).ref().id().toString())
                        .put("invoiceCaseId", invoice.ref().id().toString())
                        .put("holdCode", "INV_PO_MISSING")
                        .put("line", "1")
                        .put("resolution", "LINK_PO")
                        .put("links", Data.list(List.of(forged)))
                        .build());
        settle();

        assertThat(invoice.read()
                        .data()
                        .records("lines")
                        .get(0)
                        .money("amount")
                        .orElseThrow()
                        .toString())
                .isEqualTo("1200.00 USD");
    }

    @Test
    void wrongCodingIsPutRightThroughTheCase() {
        erp().masters().rejectsAccount("6400");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_CODING");
        RecordValue coding =
                Data.record().put("lineNo", 1).put("glAccountId", "6500").build();

        holdOf(invoice)
                .fires(
                        "conny",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("RECODE").with("links", Data.list(List.of(coding))));
        settle();

        invoice.isIn("CODING").hasNothingOpen();
        hospital.holdsOf(invoice).get(0).isIn("CLOSED");
        assertThat(invoice.read().data().records("lines").get(0).text("glAccountId"))
                .contains("6500");
    }

    @Test
    void movedBudgetResolvesTheHoldByItself() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_BUDGET");
        CaseUnderTest hold = holdOf(invoice);

        erp().masters().budgetSays("OK");
        changed("r2r.budget.applied", "relatedCaseIds", invoice.ref().id().toString());

        invoice.hasNothingOpen();
        hold.isIn("CLOSED").walked(13, 10);
        assertThat(hold.text("resolution")).contains("RECODE");
    }

    private CaseUnderTest taxed(String tax, String gross) {
        return anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withTax(tax)
                .claiming(gross)
                .captured();
    }

    @Test
    void taxThatDoesNotAddUpIsPaidShortAndTheRestIsPosted() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").isIn("CAPTURED").hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe").isIn("CLOSED").walked(110, 10);

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(4, 6, 11, 12);
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("gross")).as("as the supplier wrote it").contains(Money.usd("1250.00"));
        assertThat(posted.money("headerDifference")).contains(Money.usd("20.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("20.00"));
        assertThat(posted.text("disputeReason")).contains("INV_TAX");
        Payments.pay(hospital, invoice);
        assertThat(erp().payables()
                        .paymentOf(invoice.text("voucherNo").orElseThrow())
                        .money("amount"))
                .contains(Money.usd("1230.00"));
    }

    @Test
    void taxThatDoesNotAddUpIsAcceptedWithAuthorityAndPaidInFull() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "ACCEPT_VARIANCE", "abe").isIn("CLOSED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("headerDifference")).contains(Money.usd("20.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void aShortPaymentOfTaxAndOneOfALineAddUp() {
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .claiming("1250.00")
                .captured()
                .hasOpen("INV_TAX");
        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe");
        invoice.isIn("MATCHING").hasOpen("INV_PRICE");

        resolved(Holds.triaged(holdOf(invoice, "INV_PRICE")), "sam", "SHORT_PAY", "abe");

        invoice.isIn("SCHEDULED");
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("50.00"));
    }

    @Test
    void aBillOfLessThanItsPartsIsNotPaidShort() {
        CaseUnderTest invoice = taxed("30.00", "1200.00").hasOpen("INV_TAX");

        CaseUnderTest hold = resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe");

        hold.isIn("WITH_RESOLVER").walked(110, 11);
        invoice.isIn("CAPTURED").hasOpen("INV_TAX");
        resolved(hold, "ann", "RETURN_TO_SUPPLIER", "abe").isIn("WRITTEN_BACK");
        invoice.isIn("REJECTED").walked(20);
    }

    @Test
    void anotherCodingMakesNoSumAddUp() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").hasOpen("INV_TAX");

        Holds.proposed(holdOf(invoice), "ann", "RECODE").isIn("RESOLVED");
        settle();

        hospital.holdsOf(invoice).get(0).isIn("WITH_RESOLVER").walked(7, 110, 11);
        invoice.isIn("CAPTURED").hasOpen("INV_TAX");
    }

    @Test
    void aBillWithoutAnOrderWhoseTaxIsOffIsCodedAndPaidShort() {
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .claiming("950.00")
                .captured()
                .hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe").isIn("CLOSED");

        invoice.isIn("CODING").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("50.00"));
        assertThat(invoice.text("disputeReason")).contains("INV_TAX");
    }

    @Test
    void aSupplierUnderAHoldBlocksPaymentThroughAllStatesUntilItIsCleared() {
        CaseUnderTest invoice = invoice("100", "12.30");
        erp().masters().blocks("SUP-9");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.supplier.changed", "supplierId", "SUP-9");
        invoice.hasOpen("INV_PRICE", "INV_SUPPLIER_BLOCKED");
        CaseUnderTest blocked = hospital.holdsOf(invoice).get(1);
        resolved(Holds.triaged(hospital.holdsOf(invoice).get(0)), "sam", "ACCEPT_VARIANCE", "abe")
                .isIn("CLOSED");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");
        blocked.isIn("WITH_RESOLVER");
        assertThat(hospital.holdsOf(invoice)).as("it is still the same hold").hasSize(2);

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.supplier.changed", "supplierId", "SUP-9");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        blocked.isIn("CLOSED");
    }
}
