package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.payables.PaymentStatusCapability;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreasuryTest {

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

    @Test
    void paysWhatIsDueInStepsAndNamesThePeopleOfTheRun() {
        String voucher = post("1", "50.00");
        prepare("RUN-1");
        assertThat(state(voucher)).isEqualTo(InvoiceState.SCHEDULED);

        release("RUN-1", "kim.cole");
        assertThat(fixture.erp().treasury().settle()).isEmpty();
        fixture.clock().advance(UNTIL_CUT_OFF);
        List<Payment> paid = fixture.erp().treasury().settle();

        assertThat(paid).extracting(Payment::state).containsExactly(PaymentState.PAID);
        assertThat(payment(voucher).preparerId()).isEqualTo("ana.diaz");
        assertThat(payment(voucher).releaserIds()).containsExactly("kim.cole");
        fixture.erp().treasury().clear(paid.get(0).paymentRef());
        assertThat(state(voucher)).isEqualTo(InvoiceState.CLEARED);
    }

    @Test
    void whoPreparedARunMayNotReleaseIt() {
        post("1", "50.00");
        prepare("RUN-1");

        assertThat(code(release("RUN-1", "ana.diaz"))).isEqualTo("PREPARER_MAY_NOT_RELEASE");
        assertThat(fixture.erp().treasury().run("RUN-1").released()).isFalse();
    }

    @Test
    void aLargeRunNeedsTwoReleasers() {
        post("1", "100000.00");
        prepare("RUN-1");

        release("RUN-1", "kim.cole");
        release("RUN-1", "kim.cole");
        assertThat(fixture.erp().treasury().run("RUN-1").released()).isFalse();
        release("RUN-1", "max.roy");
        assertThat(fixture.erp().treasury().run("RUN-1").released()).isTrue();
    }

    @Test
    void aRunJustBelowTheAmountNeedsOne() {
        post("1", "99999.99");
        prepare("RUN-1");

        release("RUN-1", "kim.cole");
        assertThat(fixture.erp().treasury().run("RUN-1").released()).isTrue();
    }

    @Test
    void heldInvoicesAndBlockedSuppliersAreNotPaid() {
        String held = post("1", "50.00");
        post("2", "60.00");
        hold(held);
        prepare("RUN-1");
        assertThat(fixture.erp().treasury().run("RUN-1").payments()).hasSize(1);

        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .supplier(SupplierMaster.active("SUP-1", "Acme Medical").blocked(true))
                        .build());
        prepare("RUN-2");
        assertThat(fixture.erp().treasury().run("RUN-2").payments()).isEmpty();
    }

    @Test
    void aHoldTakesAnInvoiceOutOfAPreparedRunButNotOfAReleasedOne() {
        String voucher = post("1", "50.00");
        prepare("RUN-1");
        hold(voucher);
        assertThat(state(voucher)).isEqualTo(InvoiceState.POSTED);
        assertThat(fixture.erp().treasury().run("RUN-1").payments()).isEmpty();

        String other = post("2", "60.00");
        prepare("RUN-2");
        release("RUN-2", "kim.cole");
        assertThat(code(hold(other))).isEqualTo("PAYMENT_RELEASED");
    }

    @Test
    void stopsUntilTheCutOffAndNotAfter() {
        String voucher = post("1", "50.00");
        prepare("RUN-1");
        release("RUN-1", "kim.cole");
        RecordValue stop = stop(voucher);

        fixture.clock().advance(UNTIL_CUT_OFF.minusMillis(1));
        assertThat(fixture.send("payment.stop", "s1", stop)).isInstanceOf(CommandOutcome.Confirmed.class);
        assertThat(payment(voucher).state()).isEqualTo(PaymentState.STOPPED);
        assertThat(state(voucher)).isEqualTo(InvoiceState.POSTED);
        assertThat(fixture.rejected("payment.stop", "s2", stop)).isEqualTo("PAYMENT_NOT_STOPPABLE");

        fixture.clock().advance(Duration.ofMillis(1));
        prepare("RUN-2");
        release("RUN-2", "kim.cole");
        fixture.clock().advance(UNTIL_CUT_OFF);
        assertThat(fixture.rejected("payment.stop", "s3", stop(voucher))).isEqualTo("CUT_OFF_PASSED");
    }

    @Test
    void aLookUpSeesAStopOnlyAfterAWhile() {
        String voucher = post("1", "50.00");
        prepare("RUN-1");
        RecordValue stop = stop(voucher);
        fixture.send("payment.stop", "s1", stop);

        assertThat(fixture.lookUp("payment.stop", "s1", stop)).isInstanceOf(LookupOutcome.Absent.class);
        fixture.clock().advance(Duration.ofSeconds(30));
        assertThat(fixture.lookUp("payment.stop", "s1", stop)).isInstanceOf(LookupOutcome.Found.class);
    }

    @Test
    void aPaidInvoiceIsNotReversedAndAReturnedOneIsOpenAgain() {
        String voucher = post("1", "50.00");
        prepare("RUN-1");
        release("RUN-1", "kim.cole");
        fixture.clock().advance(UNTIL_CUT_OFF);
        Payment paid = fixture.erp().treasury().settle().get(0);
        RecordValue reversal =
                Data.record().put("voucherNo", voucher).put("reason", "x").build();

        assertThat(fixture.rejected("invoice.reverse", "r1", reversal)).isEqualTo("INVOICE_PAID");
        fixture.erp().treasury().returned(paid.paymentRef());
        assertThat(payment(voucher).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(state(voucher)).isEqualTo(InvoiceState.POSTED);
    }

    @Test
    void preparingTheSameRunTwiceChangesNothing() {
        post("1", "50.00");
        prepare("RUN-1");
        post("2", "60.00");
        prepare("RUN-1");

        assertThat(fixture.erp().treasury().run("RUN-1").payments()).hasSize(1);
    }

    private String post(String number, String gross) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("amount", Money.usd(gross))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
        RecordValue invoice = Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", number)
                .put("invoiceDate", ErpFixture.TODAY)
                .put("docType", "INVOICE")
                .put("gross", Money.usd(gross))
                .put("dueDate", ErpFixture.TODAY)
                .put("lines", Data.list(List.of(line)))
                .build();
        return fixture.confirmed(InvoicePostCapability.CONTRACT, "k" + number, invoice)
                .voucherNo();
    }

    private void prepare(String runId) {
        Instant cutOff = fixture.clock().instant().plus(UNTIL_CUT_OFF);
        fixture.erp()
                .treasury()
                .prepare(new PaymentRunPlan(runId, "ana.diaz", ErpFixture.TODAY, ErpFixture.TODAY, cutOff));
    }

    private CommandOutcome release(String runId, String releaser) {
        return fixture.erp().treasury().release(runId, releaser);
    }

    private CommandOutcome hold(String voucher) {
        return fixture.send(
                "invoice.hold",
                "hold-" + voucher,
                Data.record()
                        .put("voucherNo", voucher)
                        .put("holdCode", "DISPUTE")
                        .build());
    }

    private RecordValue stop(String voucher) {
        return Data.record()
                .put("paymentRef", payment(voucher).paymentRef())
                .put("reason", "blocked")
                .build();
    }

    private Payment payment(String voucher) {
        return fixture.ask(
                PaymentStatusCapability.CONTRACT,
                Data.record().put("voucherNo", voucher).build());
    }

    private InvoiceState state(String voucher) {
        return fixture.erp().books().invoice(voucher).orElseThrow().state();
    }

    private static String code(CommandOutcome outcome) {
        return ((CommandOutcome.Rejected) outcome).code();
    }
}
