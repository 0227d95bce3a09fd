package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.Outcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the ledger to the bank: schedule, hold, release, return, reversal. */
abstract class InvoicePayments extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    private CaseUnderTest scheduled() {
        return anInvoice().billing("PO-1", 1, "100", "12.00").captured().isIn("SCHEDULED");
    }

    private String voucher(CaseUnderTest invoice) {
        return invoice.text("voucherNo").orElseThrow();
    }

    private void reports(String event) {
        hospital.report(event, Data.record().put("supplierId", "SUP-9").build());
    }

    // --- when and where to

    @Test
    void itIsPaidOnItsDueDate() {
        assertThat(scheduled().read().data().date("payOn"))
                .contains(hospital.today().plusDays(30));
    }

    @Test
    void aDiscountIsTakenWhileItCanBeHad() {
        CaseUnderTest invoice = anInvoice()
                .with("discountDate", new DateValue(hospital.today().plusDays(10)))
                .with("discountAmount", new MoneyValue(Money.usd("24.00")))
                .billing("PO-1", 1, "100", "12.00")
                .captured();

        assertThat(invoice.read().data().date("payOn"))
                .contains(hospital.today().plusDays(10));
    }

    @Test
    void anInvoiceAfterTheCutIsPostedInTheNextOpenPeriod() {
        erp().masters().closesPeriod(5);
        CaseUnderTest invoice = scheduled();

        assertThat(erp().payables().voucher(voucher(invoice)).date("postingDate"))
                .contains(hospital.today().plusDays(5));
    }

    @Test
    void withoutAnyOpenPeriodPostingWaits() {
        erp().masters().closesPeriod(0);
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("APPROVED")
                .hasOpen("INV_PERIOD_CLOSED");

        erp().masters().opensPeriod();
        hospital.pass(Duration.ofMinutes(10));
        hospital.report(
                "r2r.period-close.reopened",
                Data.record().put("legalEntityId", "RIVERBEND-MIDWEST").build());

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(6, 107, 11);
    }

    @Test
    void anotherBankAccountThanTheMastersStopsPayment() {
        CaseUnderTest invoice = anInvoice()
                .payableTo("bank-elsewhere")
                .billing("PO-1", 1, "100", "12.00")
                .captured();
        invoice.isIn("POSTED").hasOpen("INV_BANK_CHANGED");
        assertThat(CaseUnderTest.refusal(
                        invoice.triesToResolve("sue", "INV_BANK_CHANGED", "ACCEPT_VARIANCE", RecordValue.EMPTY)))
                .containsExactly("EXC_RESOLUTION");

        erp().masters()
                .supplier(
                        "SUP-9",
                        Data.record()
                                .put("bankToken", new TokenValue("bank-elsewhere"))
                                .build());
        hospital.pass(Duration.ofHours(2));
        reports("p2p.supplier.bank-change-effective");

        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void aBlockedSupplierIsNotScheduled() {
        erp().masters().blocks("SUP-9");
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").captured();
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        reports("p2p.supplier.onboarded");

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(101, 131, 12);
    }

    // --- holds

    @Test
    void aDisputeHoldsTheInvoiceUntilTheSupervisorLiftsIt() {
        CaseUnderTest invoice = scheduled();
        assertThat(CaseUnderTest.refusal(invoice.tries("sam", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");

        invoice.fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "Damaged goods")
                .isIn("POSTED")
                .walked(12, 13);
        assertThat(erp().payables().openHolds()).containsExactly(voucher(invoice) + "/DISPUTE");
        hospital.passDays(5);
        invoice.isIn("POSTED");

        invoice.fires("abe", InvoiceEvents.RELEASE_HOLD, RecordValue.EMPTY, "Settled")
                .isIn("SCHEDULED")
                .walked(13, 114, 12);
        assertThat(erp().payables().openHolds()).isEmpty();
    }

    @Test
    void aSecondDisputeHoldsAgain() {
        CaseUnderTest invoice = scheduled()
                .fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "Damaged goods")
                .fires("abe", InvoiceEvents.RELEASE_HOLD, RecordValue.EMPTY, "Settled")
                .isIn("SCHEDULED");

        invoice.fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "More damage")
                .isIn("POSTED");
        assertThat(erp().payables().openHolds()).containsExactly(voucher(invoice) + "/DISPUTE");

        invoice.fires("abe", InvoiceEvents.RELEASE_HOLD, RecordValue.EMPTY, "Settled")
                .isIn("SCHEDULED");
        assertThat(erp().payables().openHolds()).isEmpty();
    }

    @Test
    void aSupplierBlockedAfterSchedulingTakesItOutOfTheProposal() {
        CaseUnderTest invoice = scheduled();
        erp().masters().blocks("SUP-9");
        hospital.pass(Duration.ofHours(2));
        reports("p2p.supplier.blocked");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED").walked(12, 113);

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        reports("p2p.supplier.onboarded");

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(113, 131, 102, 12);
        assertThat(erp().payables().openHolds()).isEmpty();
    }

    @Test
    void aReversedReceiptHoldsTheInvoice() {
        CaseUnderTest invoice = scheduled();
        erp().order("PO-1").receive(1, "-100");

        hospital.report(
                "p2p.receiving.reversed", Data.record().put("poNumber", "PO-1").build());

        invoice.isIn("POSTED").walked(12, 13);
    }

    @Test
    void aRunThatIsReleasedAlreadyIsStoppedBeforeTheCutOff() {
        CaseUnderTest invoice = scheduled();
        erp().payables().releases(voucher(invoice), "tess", "tom");

        invoice.fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "Damaged goods")
                .isIn("POSTED");

        assertThat(erp().sent("payment.stop")).hasSize(1);
    }

    // --- release

    @Test
    void aCleanReleasePaysAndTheBankClears() {
        CaseUnderTest invoice = scheduled();
        Payments.pay(hospital, invoice);
        invoice.isIn("PAID").walked(12, 14).emitted("paid");

        erp().payables().paymentIs(voucher(invoice), "CLEARED");
        invoice.hears(InvoiceEvents.CLEARED).isIn("CLEARED").walked(14, 15).emitted("cleared");
    }

    private CaseUnderTest released(CaseUnderTest invoice, String preparer, String... releasers) {
        erp().payables().releases(voucher(invoice), preparer, releasers);
        return invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("1200.00"));
    }

    private void isStopped(CaseUnderTest invoice) {
        invoice.isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT").walked(12, 103).neverEmitted("paid");
        assertThat(erp().sent("payment.stop")).hasSize(1);
    }

    @Test
    void whoPreparedTheRunDoesNotReleaseIt() {
        isStopped(released(scheduled(), "tess", "tess"));
    }

    @Test
    void whoEnteredTheInvoiceDoesNotReleaseItsPayment() {
        CaseUnderTest invoice = anInvoice()
                .keyedBy("ann")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");

        isStopped(released(invoice, "tess", "ann"));
    }

    @Test
    void whoApprovedTheInvoiceDoesNotReleaseItsPayment() {
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires(
                        "ann",
                        InvoiceEvents.CODED,
                        Data.record()
                                .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                                .build())
                .approvedBy("mia")
                .isIn("SCHEDULED");

        isStopped(released(invoice, "tess", "mia"));
    }

    @Test
    void whoApprovedTheOrderBehindItDoesNotReleaseItsPayment() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        hospital.receives("PO-2", 1, "10");
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(order)
                .billing("PO-2", 1, "10", "90.00")
                .captured()
                .isIn("SCHEDULED");
        assertThat(invoice.text("poApproverId")).contains("mia");

        isStopped(released(invoice, "tess", "mia"));
    }

    @Test
    void aLargeRunNeedsTwoReleasers() {
        CaseUnderTest invoice = scheduled();
        erp().payables().releases(voucher(invoice), "tess", "tom");
        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("100000.00"));
        isStopped(invoice);
    }

    @Test
    void twoReleasersMayReleaseALargeRun() {
        hospital.lab().staff().role("tina", "TREASURY_RELEASER", Scope.ENTERPRISE);
        CaseUnderTest invoice = scheduled();
        erp().payables().releases(voucher(invoice), "tess", "tom", "tina");

        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("100000.00")).isIn("PAID");
    }

    @Test
    void anEntityMayAskForTheSecondReleaserEarlier() {
        CaseUnderTest invoice = anInvoice()
                .at("FOOTHILLS")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");
        erp().payables().releases(voucher(invoice), "tess", "tom");

        invoice.hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("50000.00"));

        isStopped(invoice);
    }

    @Test
    void aReleaseNobodyFindsIsAConflictOfFacts() {
        CaseUnderTest invoice = scheduled().hears(InvoiceEvents.PAYMENT_RELEASED, Payments.run("1200.00"));

        invoice.isIn("SCHEDULED").hasOpen("SYS_FACT_CONFLICT");
        invoice.resolvedBy("ann", "SYS_FACT_CONFLICT", "REVERSED_IN_SOR").hasNothingOpen();
    }

    // --- and back

    @Test
    void aReturnedPaymentOpensTheBankQuestion() {
        CaseUnderTest invoice = scheduled();
        Payments.pay(hospital, invoice);
        erp().payables().paymentIs(voucher(invoice), "RETURNED");

        invoice.hears(InvoiceEvents.RETURNED)
                .isIn("POSTED")
                .hasOpen("INV_BANK_CHANGED")
                .walked(14, 16)
                .emitted("payment-returned");

        assertThat(erp().payables().openHolds()).containsExactly(voucher(invoice) + "/PAYMENT_RETURNED");
        invoice.resolvedBy("sue", "INV_BANK_CHANGED", "MASTER_FIX")
                .isIn("SCHEDULED")
                .walked(16, 102, 12);
        assertThat(erp().payables().openHolds()).isEmpty();
    }

    @Test
    void anUnpaidInvoiceIsReversedByTheSupervisor() {
        CaseUnderTest invoice = scheduled().fires("abe", InvoiceEvents.HOLD_PLACED, RecordValue.EMPTY, "Wrong account");
        assertThat(CaseUnderTest.refusal(invoice.tries("ann", InvoiceEvents.REVERSE, RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");
        assertThat(CaseUnderTest.refusal(invoice.tries("abe", InvoiceEvents.REVERSE, RecordValue.EMPTY)))
                .containsExactly("APR_REASON_MISSING");

        invoice.fires("abe", InvoiceEvents.REVERSE, RecordValue.EMPTY, "Wrong account")
                .isIn("REVERSED")
                .walked(13, 17)
                .emitted("reversed");

        assertThat(erp().payables().posted()).isZero();
    }

    @Test
    void aReleasedPaymentIsNotReversed() {
        CaseUnderTest invoice = scheduled();
        Payments.pay(hospital, invoice);
        invoice.isIn("PAID");

        Outcome refused = invoice.tries("abe", InvoiceEvents.REVERSE, RecordValue.EMPTY);
        assertThat(CaseUnderTest.refusal(refused)).containsExactly("SYS_NO_SUCH_STEP");
        assertThat(refused.<String>fold(done -> "", why -> why.findings().get(0).toString()))
                .as("what the case takes instead")
                .contains("takes", "cleared", "returned");
    }
}
