package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in which somebody would be paid for what nobody ordered, received or approved. */
abstract class PayablesWaysRound extends Bench {

    private static RecordValue amountOnly(int lineNo, String amount) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("poNumber", "PO-1")
                .put("poLine", 1)
                .put("amount", Money.usd(amount))
                .build();
    }

    private void ordered(String received) {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, received);
    }

    private static RecordValue coding(String amount) {
        return Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.coded(1, amount))))
                .build();
    }

    /** The line once by quantity, and once more by its amount alone. */
    @Test
    void aLineIsNotBilledOnceByQuantityAndOnceByAmount() {
        ordered("100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .line(amountOnly(2, "1200.00"))
                .captured();

        invoice.isIn("MATCHING");
    }

    /** One of a hundred came; the invoice says no quantity. */
    @Test
    void whatCameIsPaidForAndNotWhatWasOrdered() {
        ordered("1");

        anInvoice().line(amountOnly(1, "1200.00")).captured().isIn("MATCHING").hasOpen("INV_QTY_RECEIVED");
    }

    @Test
    void anAmountForWhatCameIsPaid() {
        ordered("10");

        anInvoice().line(amountOnly(1, "120.00")).captured().isIn("SCHEDULED");
    }

    @Test
    void ofTwoInvoicesByAmountTheSecondIsHeldAgainstBoth() {
        ordered("10");
        anInvoice().numbered("A-1").line(amountOnly(1, "120.00")).captured().isIn("SCHEDULED");

        anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .line(amountOnly(1, "119.00"))
                .captured()
                .isIn("MATCHING");
    }

    /** A credit of less than nothing is an invoice that nobody approves. */
    @Test
    void aCreditThatCostsMoneyIsNone() {
        anInvoice().numbered("A-1").forCoded("utilities", "500.00").captured().isIn("SCHEDULED");
        CaseUnderTest credit = anInvoice()
                .numbered("CR-1")
                .ofType("CREDIT")
                .with("creditOf", "A-1")
                .forUncoded("utilities", "-9000.00")
                .captured();

        credit.tries("ann", InvoiceEvents.CREDIT_CODED, coding("-9000.00"));

        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    /** Negative lines bring an invoice under the limit of whoever approves it. */
    @Test
    void aNegativeInvoiceIsNotPaid() {
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "-900.00").captured();
        invoice.tries("ann", InvoiceEvents.CODED, coding("-900.00"));

        assertThat(erp().payables().posted()).isZero();
    }

    /** What is coded adds up to something else than what is billed. */
    @Test
    void whatIsCodedIsWhatIsBilled() {
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "900.00").captured().isIn("CODING");

        assertThat(CaseUnderTest.refusal(invoice.tries("ann", InvoiceEvents.CODED, coding("9000.00"))))
                .isNotEmpty();
    }

    /** Coding names an order, so that what nobody matched is billed on it. */
    @Test
    void noOrderComesWithTheCoding() {
        ordered("100");
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "900.00").captured().isIn("CODING");
        RecordValue onOrder = InvoiceForm.coded(1, "900.00")
                .with(Data.record().put("poNumber", "PO-1").put("poLine", 1).build());

        invoice.tries(
                "ann",
                InvoiceEvents.CODED,
                Data.record().put("lines", Data.list(List.of(onOrder))).build());

        assertThat(invoice.read().data().records("lines").get(0).text("poNumber"))
                .isEmpty();
    }

    /** The ERP refuses the posting for a reason that nobody has mapped. */
    private CaseUnderTest refused() {
        ordered("100");
        erp().refuses("invoice.post", "ODD_REFUSAL");
        return anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("POSTED")
                .hasOpen("SYS_CONNECTOR_REJECT");
    }

    @Test
    void noCorrectionPaysSomebodyElseThanWhoDelivered() {
        CaseUnderTest invoice = refused();

        assertThat(CaseUnderTest.refusal(invoice.triesToResolve(
                        "omar",
                        "SYS_CONNECTOR_REJECT",
                        "RESEND_CORRECTED",
                        Data.record()
                                .put("supplierId", "SUP-2")
                                .put("remitToId", "REMIT-SUP-2")
                                .build())))
                .isNotEmpty();
        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void noCorrectionPaysMoreThanWasMatched() {
        CaseUnderTest invoice = refused();
        RecordValue tenfold = Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.poLine(1, "PO-1", 1, "1000", "12.00"))))
                .put("net", Money.usd("12000.00"))
                .put("gross", Money.usd("12000.00"))
                .build();

        assertThat(CaseUnderTest.refusal(
                        invoice.triesToResolve("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED", tenfold)))
                .isNotEmpty();
        assertThat(erp().payables().posted()).isZero();
    }

    /** A credit needs no approval; an invoice does. */
    @Test
    void noCorrectionMakesAnInvoiceOfACredit() {
        anInvoice().numbered("A-1").forCoded("utilities", "500.00").captured().isIn("SCHEDULED");
        erp().refuses("invoice.post", "ODD_REFUSAL");
        CaseUnderTest credit = anInvoice()
                .numbered("CR-1")
                .ofType("CREDIT")
                .with("creditOf", "A-1")
                .forUncoded("utilities", "450.00")
                .captured()
                .fires("ann", InvoiceEvents.CREDIT_CODED, coding("450.00"))
                .hasOpen("SYS_CONNECTOR_REJECT");

        credit.triesToResolve(
                "omar",
                "SYS_CONNECTOR_REJECT",
                "RESEND_CORRECTED",
                Data.record().put("docType", "INVOICE").build());

        assertThat(erp().sent("invoice.post"))
                .noneMatch(call -> call.toString().contains("docType=TextValue[value=INVOICE]")
                        && call.toString().contains("CR-1"));
    }

    /** A system that treasury has not linked to anybody says who released. */
    @Test
    void whomNobodyKnowsReleasesNothing() {
        ordered("100");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("SCHEDULED");

        isNotPaidOnTheReleaseOf(invoice, "tess", "BATCHUSER1");
    }

    @Test
    void whomTheErpWritesOtherwiseIsStillWhoEnteredIt() {
        ordered("100");
        CaseUnderTest invoice = anInvoice()
                .keyedBy("ann")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");

        isNotPaidOnTheReleaseOf(invoice, "tess", "ANN");
    }

    @Test
    void aReleaseThatNobodySaysWhoPreparedIsNotClean() {
        ordered("100");
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("SCHEDULED");

        isNotPaidOnTheReleaseOf(invoice, " ", "tom");
    }

    /** The conflict about a release that broke a duty is waved through by a word. */
    @Test
    void whoEnteredItDoesNotAcceptTheReleaseEither() {
        ordered("100");
        CaseUnderTest invoice = anInvoice()
                .keyedBy("ann")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");
        erp().payables().releases(invoice.text("voucherNo").orElseThrow(), "tess", "ann");
        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("1200.00")).hasOpen("SYS_FACT_CONFLICT");

        invoice.triesToResolve("ann", "SYS_FACT_CONFLICT", "ACCEPTED", RecordValue.EMPTY);

        invoice.isIn("SCHEDULED");
    }

    /** Who keyed the invoice also supervises, and lifts the hold that somebody placed. */
    @Test
    void whoPutsAnInvoiceInDoesNotConfirmThatItIsNoDuplicate() {
        hospital.lab().staff().role("ann", "AP_PROCESSOR", Scope.ENTERPRISE);
        ordered("100");
        anInvoice().billing("PO-1", 1, "50", "12.00").captured().isIn("SCHEDULED");
        CaseUnderTest again = anInvoice()
                .keyedBy("ann")
                .with("contentHash", "other")
                .billing("PO-1", 1, "50", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");

        assertThat(CaseUnderTest.refusal(
                        again.triesToResolve("ann", "INV_DUPLICATE", "CONFIRMED_DISTINCT", RecordValue.EMPTY)))
                .isNotEmpty();
    }

    /** Typed on a keyboard of full width. */
    @Test
    void anotherWritingIsTheSameNumber() {
        ordered("100");
        anInvoice()
                .numbered("INV-77A")
                .billing("PO-1", 1, "50", "12.00")
                .captured()
                .isIn("SCHEDULED");

        anInvoice()
                .numbered("\uff29\uff2e\uff36-77\uff21")
                .dated(hospital.today().minusDays(1))
                .billing("PO-1", 1, "50", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");
    }

    private void isNotPaidOnTheReleaseOf(CaseUnderTest invoice, String preparer, String releaser) {
        erp().payables().releases(invoice.text("voucherNo").orElseThrow(), preparer, releaser);

        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("1200.00"));

        invoice.isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT");
    }
}
