package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceHoldCapability;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceReverseCapability;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.InvoiceStatusCapability;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.payables.PaymentStatusCapability;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credits come off what a supplier is paid (INV-I4), and what is disputed ends with the note that names it. */
class CreditNoteTest {

    private static final Duration UNTIL_CUT_OFF = Duration.ofHours(4);

    @TempDir
    Path directory;

    private ErpFixture fixture;

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    // --- netted

    @Test
    void aCreditComesOffWhatItsSupplierIsPaid() {
        post("1", document("INVOICE", "120.00"));
        String credit = post("C1", document("CREDIT", "50.00"));

        prepare("RUN-1");

        assertThat(amounts("RUN-1")).containsExactlyInAnyOrder(Money.usd("120.00"), Money.usd("-50.00"));
        release("RUN-1");
        assertThat(payment(credit).state()).isEqualTo(PaymentState.PAID);
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.PAID);
        fixture.erp().treasury().clear(payment(credit).paymentRef());
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.CLEARED);
    }

    @Test
    void aCreditIsNeverPaidOutAndWaitsUntilARunCoversIt() {
        String credit = post("C1", document("CREDIT", "50.00"));
        post("1", document("INVOICE", "49.99"));
        prepare("RUN-1");
        assertThat(amounts("RUN-1")).containsExactly(Money.usd("49.99"));
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.POSTED);
        release("RUN-1");

        post("2", document("INVOICE", "50.00"));
        prepare("RUN-2");
        assertThat(amounts("RUN-2")).containsExactlyInAnyOrder(Money.usd("50.00"), Money.usd("-50.00"));
    }

    @Test
    void aCreditOfAnotherSupplierOrOnHoldIsNotTakenOff() {
        post("1", document("INVOICE", "120.00"));
        post("C1", document("CREDIT", "50.00").with("supplierId", new TextValue("SUP-2")));
        String held = post("C2", document("CREDIT", "50.00"));
        fixture.confirmed(
                InvoiceHoldCapability.CONTRACT,
                "h1",
                Data.record().put("voucherNo", held).put("holdCode", "DISPUTE").build());

        prepare("RUN-1");

        assertThat(amounts("RUN-1")).containsExactly(Money.usd("120.00"));
    }

    @Test
    void aCreditComesOutWhenWhatItWasTakenOffIsStoppedAndIsTakenOffLater() {
        String voucher = post("1", document("INVOICE", "120.00"));
        String credit = post("C1", document("CREDIT", "50.00"));
        prepare("RUN-1");

        fixture.send(
                "payment.stop",
                "s1",
                Data.record()
                        .put("paymentRef", payment(voucher).paymentRef())
                        .put("reason", "HELD")
                        .build());
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.POSTED);

        prepare("RUN-2");
        assertThat(amounts("RUN-2")).containsExactlyInAnyOrder(Money.usd("120.00"), Money.usd("-50.00"));
    }

    @Test
    void aHoldOnWhatItWasTakenOffTakesTheCreditOutToo() {
        String voucher = post("1", document("INVOICE", "120.00"));
        String credit = post("C1", document("CREDIT", "50.00"));
        prepare("RUN-1");

        fixture.confirmed(
                InvoiceHoldCapability.CONTRACT,
                "h1",
                Data.record()
                        .put("voucherNo", voucher)
                        .put("holdCode", "DISPUTE")
                        .build());

        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.POSTED);
        assertThat(payment(credit).state()).isEqualTo(PaymentState.STOPPED);
    }

    @Test
    void aPaymentThatComesBackBringsItsCreditBackUnlessAnotherCoversIt() {
        String first = post("1", document("INVOICE", "120.00"));
        String second = post("2", document("INVOICE", "70.00"));
        String credit = post("C1", document("CREDIT", "50.00"));
        prepare("RUN-1");
        release("RUN-1");

        fixture.erp().treasury().returned(payment(first).paymentRef());
        assertThat(payment(credit).state()).isEqualTo(PaymentState.PAID);

        fixture.erp().treasury().returned(payment(second).paymentRef());
        assertThat(payment(credit).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.POSTED);
    }

    @Test
    void whatIsTakenOffDoesNotMakeALargeRunSmall() {
        post("1", document("INVOICE", "100000.00"));
        post("C1", document("CREDIT", "50.00"));
        prepare("RUN-1");

        fixture.erp().treasury().release("RUN-1", "kim.cole");

        assertThat(fixture.erp().treasury().run("RUN-1").released()).isFalse();
    }

    @Test
    void aCreditIsBookedAsLessWhicheverSignItIsWrittenWith() {
        post("1", document("INVOICE", "120.00"));
        post("C1", document("CREDIT", "50.00"));
        assertThat(actual()).isEqualTo(Money.usd("70.00"));

        post("C2", document("CREDIT", "-20.00"));
        assertThat(actual()).isEqualTo(Money.usd("50.00"));
        prepare("RUN-1");
        assertThat(amounts("RUN-1"))
                .containsExactlyInAnyOrder(Money.usd("120.00"), Money.usd("-50.00"), Money.usd("-20.00"));
    }

    // --- what is disputed

    @Test
    void aCreditThatNamesADisputedInvoiceEndsItsDisputeAndOnlyTheRestIsTakenOff() {
        String voucher = post("1", shortPaid("120.00", "30.00"));
        String credit = post("C1", correcting("CREDIT", "40.00"));

        assertThat(invoice(voucher).openDispute()).isEqualTo(Money.usd("0.00"));
        assertThat(invoice(credit).settledAmount()).contains(Money.usd("30.00"));
        prepare("RUN-1");
        assertThat(amounts("RUN-1")).containsExactlyInAnyOrder(Money.usd("90.00"), Money.usd("-10.00"));
        assertThat(actual()).isEqualTo(Money.usd("80.00"));
    }

    @Test
    void aCreditThatIsUsedUpOnADisputeIsDoneWithTheNextRun() {
        post("1", shortPaid("120.00", "30.00"));
        String credit = post("C1", correcting("CREDIT", "30.00"));

        prepare("RUN-1");
        release("RUN-1");

        assertThat(payment(credit).amount()).isEqualTo(Money.usd("0.00"));
        assertThat(invoice(credit).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aDebitNoteThatClaimsWhatIsDisputedIsPaidAndChargesNothingTwice() {
        String voucher = post("1", shortPaid("120.00", "30.00"));
        String debit = post("D1", correcting("DEBIT", "30.00"));

        assertThat(invoice(voucher).openDispute()).isEqualTo(Money.usd("0.00"));
        prepare("RUN-1");
        assertThat(payment(debit).amount()).isEqualTo(Money.usd("30.00"));
        assertThat(actual()).isEqualTo(Money.usd("120.00"));
    }

    @Test
    void aDebitNoteOverMoreThanIsDisputedEndsNothing() {
        String voucher = post("1", shortPaid("120.00", "30.00"));
        post("D1", correcting("DEBIT", "30.01"));

        assertThat(invoice(voucher).openDispute()).isEqualTo(Money.usd("30.00"));
        assertThat(actual()).isEqualTo(Money.usd("150.01"));
    }

    @Test
    void aCreditForWhatWasNeverChargedGivesNoBudgetBack() {
        String voucher = post(
                "1",
                shortPaid("120.00", "20.00")
                        .with("lines", Data.list(List.of(line("100.00"))))
                        .with("headerDifference", new MoneyValue(Money.usd("20.00"))));
        post("C1", correcting("CREDIT", "20.00"));

        assertThat(invoice(voucher).openDispute()).isEqualTo(Money.usd("0.00"));
        assertThat(actual()).isEqualTo(Money.usd("100.00"));
    }

    @Test
    void aNoteThatIsTakenBackLeavesTheDisputeOpenAgain() {
        String voucher = post("1", shortPaid("120.00", "30.00"));
        String credit = post("C1", correcting("CREDIT", "30.00"));

        fixture.confirmed(
                InvoiceReverseCapability.CONTRACT,
                "r1",
                Data.record()
                        .put("voucherNo", credit)
                        .put("reason", "Wrong invoice")
                        .build());

        assertThat(invoice(voucher).openDispute()).isEqualTo(Money.usd("30.00"));
    }

    private static RecordValue line(String amount) {
        return Data.record()
                .put("lineNo", 1)
                .put("amount", Money.usd(amount))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
    }

    private static RecordValue document(String type, String gross) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceDate", ErpFixture.TODAY)
                .put("docType", type)
                .put("gross", Money.usd(gross))
                .put("dueDate", ErpFixture.TODAY)
                .put("lines", Data.list(List.of(line(gross))))
                .build();
    }

    private static RecordValue shortPaid(String gross, String disputed) {
        return document("INVOICE", gross)
                .with("disputedAmount", new MoneyValue(Money.usd(disputed)))
                .with("disputeReason", new TextValue("INV_PRICE"));
    }

    private static RecordValue correcting(String type, String gross) {
        return document(type, gross).with("correctsInvoiceNo", new TextValue("1"));
    }

    private String post(String number, RecordValue document) {
        return fixture.confirmed(
                        InvoicePostCapability.CONTRACT, "k" + number, document.with("invoiceNo", new TextValue(number)))
                .voucherNo();
    }

    private void prepare(String runId) {
        Instant cutOff = fixture.clock().instant().plus(UNTIL_CUT_OFF);
        fixture.erp()
                .treasury()
                .prepare(new PaymentRunPlan(runId, "ana.diaz", ErpFixture.TODAY, ErpFixture.TODAY, cutOff));
    }

    private void release(String runId) {
        fixture.erp().treasury().release(runId, "kim.cole");
        fixture.clock().advance(UNTIL_CUT_OFF);
        fixture.erp().treasury().settle();
    }

    private List<Money> amounts(String runId) {
        return fixture.erp().treasury().run(runId).payments().stream()
                .map(Payment::amount)
                .toList();
    }

    private Money actual() {
        return fixture.erp()
                .books()
                .budget("CC-ICU", "SUPPLIES", "2026-03")
                .orElseThrow()
                .actual();
    }

    private Invoice invoice(String voucher) {
        return fixture.ask(
                InvoiceStatusCapability.CONTRACT,
                Data.record().put("voucherNo", voucher).build());
    }

    private Payment payment(String voucher) {
        return fixture.ask(
                PaymentStatusCapability.CONTRACT,
                Data.record().put("voucherNo", voucher).build());
    }
}
