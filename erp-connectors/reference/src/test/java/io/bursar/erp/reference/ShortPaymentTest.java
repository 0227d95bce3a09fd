package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.InvoiceStatusCapability;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentStatusCapability;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invoices that are posted in full and paid less what is disputed (W05-8, INV-I4). */
class ShortPaymentTest {

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
    void whatIsDisputedIsPostedAndNotPaid() {
        String voucher = posted("1", shortPaid("1230.00", "30.00"));
        prepare("RUN-1");

        Invoice invoice = invoice(voucher);
        assertThat(invoice.gross()).isEqualTo(Money.usd("1230.00"));
        assertThat(invoice.disputedAmount()).contains(Money.usd("30.00"));
        assertThat(invoice.disputeReason()).contains("INV_PRICE");
        assertThat(invoice.payable()).isEqualTo(Money.usd("1200.00"));
        assertThat(payment(voucher).amount()).isEqualTo(Money.usd("1200.00"));
        assertThat(payment(voucher).disputedAmount()).contains(Money.usd("30.00"));
    }

    @Test
    void itStaysDisputedOnceTheRestIsPaid() {
        String voucher = posted("1", shortPaid("1230.00", "30.00"));
        prepare("RUN-1");
        fixture.erp().treasury().release("RUN-1", "kim.cole");
        fixture.clock().advance(Duration.ofHours(4));

        assertThat(fixture.erp().treasury().settle())
                .extracting(Payment::amount)
                .containsExactly(Money.usd("1200.00"));
        assertThat(fixture.erp().books().invoice(voucher).orElseThrow().disputedAmount())
                .contains(Money.usd("30.00"));
        assertThat(invoice(voucher).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void anInvoiceWithoutADisputeIsPaidInFull() {
        String voucher = posted("1", bill("1230.00"));
        prepare("RUN-1");

        assertThat(invoice(voucher).disputedAmount()).isEmpty();
        assertThat(payment(voucher).amount()).isEqualTo(Money.usd("1230.00"));
        assertThat(payment(voucher).disputedAmount()).isEmpty();
    }

    @Test
    void whatIsDisputedInFullIsNotProposed() {
        String voucher = posted("1", shortPaid("1230.00", "1230.00"));
        prepare("RUN-1");

        assertThat(fixture.erp().treasury().run("RUN-1").payments()).isEmpty();
        assertThat(invoice(voucher).state()).isEqualTo(InvoiceState.POSTED);
    }

    @Test
    void anExpectedCreditIsKeptAndPaidAllTheSame() {
        String voucher = posted("1", bill("1230.00").with("expectedCredit", new MoneyValue(Money.usd("30.00"))));
        prepare("RUN-1");

        assertThat(invoice(voucher).expectedCredit()).contains(Money.usd("30.00"));
        assertThat(payment(voucher).amount()).isEqualTo(Money.usd("1230.00"));
    }

    @Test
    void noMoreThanAllIsDisputedAndNeverWithoutAReason() {
        assertThat(refused(shortPaid("1230.00", "1230.01"))).isEqualTo("INVALID_REQUEST");
        assertThat(refused(shortPaid("1230.00", "-0.01"))).isEqualTo("INVALID_REQUEST");
        assertThat(refused(shortPaid("1230.00", "30.00").without("disputeReason")))
                .isEqualTo("INVALID_REQUEST");
        assertThat(refused(bill("1230.00").with("expectedCredit", new MoneyValue(Money.usd("1230.01")))))
                .isEqualTo("INVALID_REQUEST");
        assertThat(refused(
                        shortPaid("1230.00", "30.00").with("disputedAmount", new MoneyValue(Money.of("30.00", "EUR")))))
                .isEqualTo("CURRENCY_MISMATCH");
        assertThat(fixture.erp().books().invoices("", 10)).isEmpty();
    }

    @Test
    void theContentOfTheBooksTellsAShortPaymentFromAFullOne() {
        assertThat(List.of(
                        digest("full", bill("1230.00")),
                        digest("short", shortPaid("1230.00", "30.00")),
                        digest("shorter", shortPaid("1230.00", "31.00")),
                        digest("credit", bill("1230.00").with("expectedCredit", new MoneyValue(Money.usd("30.00"))))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatDoesNotAddUpIsPostedOnlyWithTheDifferenceThatPeopleResolved() {
        RecordValue off = bill("1230.00").with("gross", new MoneyValue(Money.usd("1250.00")));

        assertThat(refused(off)).isEqualTo("AMOUNTS_DO_NOT_ADD_UP");
        assertThat(refused(off.with("headerDifference", new MoneyValue(Money.usd("19.00")))))
                .isEqualTo("AMOUNTS_DO_NOT_ADD_UP");

        String voucher = posted(
                "1",
                off.with("headerDifference", new MoneyValue(Money.usd("20.00")))
                        .with("disputedAmount", new MoneyValue(Money.usd("20.00")))
                        .with("disputeReason", new TextValue("INV_TAX")));
        prepare("RUN-1");
        assertThat(invoice(voucher).gross()).isEqualTo(Money.usd("1250.00"));
        assertThat(payment(voucher).amount()).isEqualTo(Money.usd("1230.00"));
    }

    @Test
    void anInvoiceInAFileOfTheThirdVersionIsPaidInFull() throws SQLException {
        String voucher = posted("1", bill("1230.00"));
        fixture.close();
        makeThirdVersion();
        fixture.reopen(FaultPlan.none());
        prepare("RUN-1");

        assertThat(payment(voucher).amount()).isEqualTo(Money.usd("1230.00"));
        assertThat(invoice(posted("2", shortPaid("50.00", "5.00"))).payable()).isEqualTo(Money.usd("45.00"));
    }

    private void makeThirdVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + fixture.file(), "bursar", "");
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "ALTER TABLE invoice DROP COLUMN disputed_amount",
                    "ALTER TABLE invoice DROP COLUMN dispute_reason",
                    "ALTER TABLE invoice DROP COLUMN expected_credit",
                    "ALTER TABLE invoice DROP COLUMN header_difference",
                    "ALTER TABLE invoice DROP COLUMN settled_amount",
                    "ALTER TABLE invoice DROP COLUMN corrects",
                    "UPDATE schema_version SET version = '3'")) {
                statement.execute(change);
            }
        }
    }

    private Digest digest(String name, RecordValue bill) {
        try (ErpFixture other = ErpFixture.in(directory.resolve(name))) {
            other.confirmed(InvoicePostCapability.CONTRACT, "k1", bill);
            return other.erp().books().contentDigest(DigestDetail.CONTENT);
        }
    }

    private static RecordValue bill(String gross) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("amount", Money.usd(gross))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", "INV-7")
                .put("invoiceDate", ErpFixture.TODAY)
                .put("docType", "INVOICE")
                .put("gross", Money.usd(gross))
                .put("dueDate", ErpFixture.TODAY)
                .put("lines", Data.list(List.of(line)))
                .build();
    }

    private static RecordValue shortPaid(String gross, String disputed) {
        return bill(gross)
                .with("disputedAmount", new MoneyValue(Money.usd(disputed)))
                .with("disputeReason", new TextValue("INV_PRICE"));
    }

    private String posted(String number, RecordValue bill) {
        return fixture.confirmed(
                        InvoicePostCapability.CONTRACT, "k" + number, bill.with("invoiceNo", new TextValue(number)))
                .voucherNo();
    }

    private String refused(RecordValue bill) {
        return fixture.rejected("invoice.post", "refused", bill);
    }

    private void prepare(String runId) {
        Instant cutOff = fixture.clock().instant().plus(Duration.ofHours(4));
        fixture.erp()
                .treasury()
                .prepare(new PaymentRunPlan(runId, "ana.diaz", ErpFixture.TODAY, ErpFixture.TODAY, cutOff));
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
