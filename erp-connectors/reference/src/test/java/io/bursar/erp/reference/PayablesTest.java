package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static io.bursar.erp.reference.ErpFixture.positions;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceHoldCapability;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceReleaseCapability;
import io.bursar.erp.spi.payables.InvoiceReverseCapability;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.InvoiceStatusCapability;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.PoStatusCapability;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayablesTest {

    @TempDir
    Path directory;

    private ErpFixture fixture;
    private String po;

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
        po = fixture.confirmed(PoCreateCapability.CONTRACT, "po", order("SUP-1", line(1, "100", "12.00")))
                .poNumber();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void postsWhatWasReceivedAndBillsTheOrder() {
        fixture.receive(po, "DN-1", "100");

        Invoice invoice = post("k1", invoice("INV-00123", "100", "1200.00"));

        assertThat(invoice.state()).isEqualTo(InvoiceState.POSTED);
        assertThat(invoice.normalizedInvoiceNo()).isEqualTo("123");
        assertThat(invoice.period()).isEqualTo("2026-03");
        assertThat(invoice.lines().get(0).costCenterId()).isEqualTo("CC-ICU");
        assertThat(fixture.ask(
                                PoStatusCapability.CONTRACT,
                                Data.record().put("poNumber", po).build())
                        .lines()
                        .get(0)
                        .billed())
                .isEqualByComparingTo("100");
        assertThat(fixture.ask(
                        InvoiceStatusCapability.CONTRACT,
                        Data.record()
                                .put("supplierId", "SUP-1")
                                .put("invoiceNo", "inv 123")
                                .build()))
                .isEqualTo(invoice);
    }

    @Test
    void billsNeverMoreThanReceivedOrOrdered() {
        assertThat(refused(invoice("1", "1", "12.00"))).isEqualTo("RECEIPT_QUANTITY_EXCEEDED");
        fixture.receive(po, "DN-1", "100");
        assertThat(refused(invoice("1", "101", "1212.00"))).isEqualTo("PO_QUANTITY_EXCEEDED");
        RecordValue half = poLine(1, "60", "720.00");
        RecordValue otherHalf = poLine(2, "41", "492.00");
        assertThat(refused(invoiceOf("1", "1212.00", half, otherHalf))).isEqualTo("PO_QUANTITY_EXCEEDED");
        assertThat(refused(invoiceOf("1", "1200.01", poLine(1, "100", "1200.01").without("qty"))))
                .isEqualTo("PO_AMOUNT_EXCEEDED");
        post("k1", invoice("1", "100", "1200.00"));
        assertThat(refused(invoice("2", "1", "12.00"))).isEqualTo("PO_QUANTITY_EXCEEDED");
    }

    @Test
    void refusesTheSameInvoiceUnderAnySpellingOfItsNumber() {
        fixture.receive(po, "DN-1", "100");
        String voucher = post("k1", invoice("INV-00123", "10", "120.00")).voucherNo();

        CommandOutcome.Rejected duplicate =
                (CommandOutcome.Rejected) fixture.send("invoice.post", "k2", invoice("inv 123", "10", "120.00"));

        assertThat(duplicate.code()).isEqualTo("DUPLICATE_INVOICE");
        assertThat(duplicate.detail().text("voucherNo")).contains(voucher);
        assertThat(post("k1", invoice("INV-00123", "10", "120.00")).voucherNo()).isEqualTo(voucher);
        assertThat(fixture.lookUp("invoice.post", "k2", invoice("inv 123", "10", "120.00")))
                .isInstanceOf(LookupOutcome.Absent.class);
        assertThat(fixture.erp().books().invoices("", 10)).hasSize(1);
    }

    @Test
    void aReversedInvoiceMayBePostedAgainByAnotherCase() {
        fixture.receive(po, "DN-1", "100");
        String voucher = post("k1", invoice("7", "100", "1200.00")).voucherNo();

        Invoice reversed = fixture.confirmed(InvoiceReverseCapability.CONTRACT, "r1", reversal(voucher));

        assertThat(reversed.state()).isEqualTo(InvoiceState.REVERSED);
        assertThat(fixture.rejected("invoice.reverse", "r2", reversal(voucher))).isEqualTo("INVOICE_ALREADY_REVERSED");
        assertThat(post("k2", invoice("7", "100", "1200.00")).voucherNo()).isNotEqualTo(voucher);
    }

    @Test
    void postsOnlyIntoAnOpenPeriod() {
        fixture.receive(po, "DN-1", "100");
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .period(PeriodMaster.of(YearMonth.of(2026, 2), PeriodState.SUBLEDGERS_CUT))
                        .build());
        RecordValue february = invoice("1", "1", "12.00").with("postingDate", new DateValue(LocalDate.of(2026, 2, 28)));
        RecordValue nowhere = invoice("1", "1", "12.00").with("postingDate", new DateValue(LocalDate.of(2030, 1, 1)));

        assertThat(refused(february)).isEqualTo("PERIOD_CLOSED");
        assertThat(refused(nowhere)).isEqualTo("PERIOD_UNKNOWN");
        assertThat(post("k1", invoice("1", "1", "12.00")).period()).isEqualTo("2026-03");
    }

    @Test
    void amountsMustAddUpToTheCent() {
        fixture.receive(po, "DN-1", "100");

        assertThat(refused(invoice("1", "1", "12.00").with("tax", new MoneyValue(Money.usd("0.02")))))
                .isEqualTo("AMOUNTS_DO_NOT_ADD_UP");
        post("k1", invoice("1", "1", "12.00").with("tax", new MoneyValue(Money.usd("0.01"))));
    }

    @Test
    void refusesTheWrongSupplierBankOrderAndAccount() {
        fixture.receive(po, "DN-1", "100");
        RecordValue sound = invoice("1", "1", "12.00");

        assertThat(refused(sound.with("supplierId", new TextValue("SUP-2")))).isEqualTo("SUPPLIER_MISMATCH");
        assertThat(refused(sound.with("supplierId", new TextValue("SUP-BLOCKED"))))
                .isEqualTo("SUPPLIER_BLOCKED");
        assertThat(refused(sound.with("bankTokenUsed", new TokenValue("tok-other"))))
                .isEqualTo("BANK_ACCOUNT_MISMATCH");
        assertThat(refused(invoiceOf("1", "12.00", poLine(1, "1", "12.00").with("poNumber", new TextValue("PO-X")))))
                .isEqualTo("PO_UNKNOWN");
        assertThat(refused(invoiceOf("1", "12.00", direct(1, "12.00").with("glAccountId", new TextValue("6200")))))
                .isEqualTo("GL_ACCOUNT_INVALID");
        assertThat(refused(invoiceOf("1", "12.00", direct(1, "12.00").without("glAccountId"))))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void anUnratifiedOrderCannotBeBilled() {
        String emergency = fixture.confirmed(
                        PoCreateCapability.CONTRACT,
                        "po2",
                        order("SUP-1", line(1, "1", "12.00")).with("ratified", BooleanValue.FALSE))
                .poNumber();

        assertThat(refused(invoiceOf("1", "12.00", poLine(1, "1", "12.00").with("poNumber", new TextValue(emergency)))))
                .isEqualTo("PO_UNRATIFIED");
    }

    @Test
    void postingRelievesTheCommitmentAndReversingRestoresIt() {
        fixture.send("budget.commit", "c1", positions("2026-03", "1200").with("poNumber", new TextValue(po)));
        fixture.receive(po, "DN-1", "100");

        String voucher = post("k1", invoice("1", "50", "620.00")).voucherNo();
        post("k2", invoiceOf("2", "30.00", direct(1, "30.00")));
        assertThat(march().committed()).isEqualTo(Money.usd("580"));
        assertThat(march().actual()).isEqualTo(Money.usd("650"));

        fixture.send("invoice.reverse", "r1", reversal(voucher));
        assertThat(march().committed()).isEqualTo(Money.usd("1200"));
        assertThat(march().actual()).isEqualTo(Money.usd("30"));
    }

    @Test
    void aCommitmentNeverFallsBelowWhatIsBilled() {
        fixture.send("budget.commit", "c1", positions("2026-03", "1200").with("poNumber", new TextValue(po)));
        fixture.receive(po, "DN-1", "100");
        post("k1", invoice("1", "50", "600.00"));

        assertThat(fixture.rejected(
                        "budget.commit", "c2", positions("2026-03", "599.99").with("poNumber", new TextValue(po))))
                .isEqualTo("COMMITMENT_BELOW_BILLED");
        fixture.send("budget.commit", "c3", positions("2026-03", "700").with("poNumber", new TextValue(po)));
        assertThat(march().committed()).isEqualTo(Money.usd("100"));
    }

    @Test
    void aHoldPlacedTwiceIsTwoHoldsUntilReleased() {
        fixture.receive(po, "DN-1", "100");
        String voucher = post("k1", invoice("1", "1", "12.00")).voucherNo();
        RecordValue hold = Data.record()
                .put("voucherNo", voucher)
                .put("holdCode", "INV_PRICE")
                .build();

        fixture.confirmed(InvoiceHoldCapability.CONTRACT, "h1", hold);
        Invoice twice = fixture.confirmed(InvoiceHoldCapability.CONTRACT, "h1", hold);
        assertThat(twice.holds()).hasSize(2);
        assertThat(fixture.lookUp("invoice.hold", "h1", hold)).isInstanceOf(LookupOutcome.Found.class);

        Invoice released = fixture.confirmed(InvoiceReleaseCapability.CONTRACT, "h2", hold);
        assertThat(released.onHold()).isFalse();
        assertThat(fixture.rejected("invoice.release", "h3", hold)).isEqualTo("HOLD_NOT_FOUND");
    }

    @Test
    void aLookUpDoesNotTakeAnEarlierHoldOfTheSameReferenceForTheLaterOne() {
        fixture.receive(po, "DN-1", "100");
        String voucher = post("k1", invoice("1", "1", "12.00")).voucherNo();
        RecordValue hold = Data.record()
                .put("voucherNo", voucher)
                .put("holdCode", "DISPUTE")
                .build();
        CapabilityName name = new CapabilityName("invoice.hold");
        CapabilityCall first = new CapabilityCall(name, ErpFixture.MERCY, "h1", "V|DISPUTE", hold);
        CapabilityCall second = new CapabilityCall(name, ErpFixture.MERCY, "h2", "V|DISPUTE", hold);
        CapabilityCall byReference = new CapabilityCall(name, ErpFixture.MERCY, "", "V|DISPUTE", hold);
        fixture.erp().connector().send(first);
        fixture.send("invoice.release", "u1", hold);

        assertThat(fixture.erp().connector().lookUp(first)).isInstanceOf(LookupOutcome.Found.class);
        assertThat(fixture.erp().connector().lookUp(second)).isInstanceOf(LookupOutcome.Absent.class);
        assertThat(fixture.erp().connector().lookUp(byReference)).isInstanceOf(LookupOutcome.Found.class);
    }

    @Test
    void aClosedOrderIsBilledForWhatCameAndACancelledOneForNothing() {
        String cancelled = fixture.confirmed(PoCreateCapability.CONTRACT, "po2", order("SUP-1", line(1, "1", "12.00")))
                .poNumber();
        fixture.receive(po, "DN-1", "60");
        fixture.send(
                "po.change",
                "c1",
                Data.record().put("poNumber", po).put("close", true).build());
        fixture.send("po.cancel", "x1", Data.record().put("poNumber", cancelled).build());

        post("k1", invoice("1", "60", "720.00"));
        assertThat(refused(invoice("2", "1", "12.00"))).isEqualTo("RECEIPT_QUANTITY_EXCEEDED");
        assertThat(refused(invoiceOf("3", "12.00", poLine(1, "1", "12.00").with("poNumber", new TextValue(cancelled)))))
                .isEqualTo("PO_NOT_OPEN");
    }

    @Test
    void suppliersOfOneGroupBillEachOthersOrders() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .supplier(SupplierMaster.active("SUP-1", "Acme Medical").inGroup("G"))
                        .supplier(SupplierMaster.active("SUP-2", "Acme Billing").inGroup("G"))
                        .build());
        fixture.receive(po, "DN-1", "100");

        post("k1", invoice("1", "1", "12.00").with("supplierId", new TextValue("SUP-2")));
    }

    @Test
    void creditsReduceWhatIsBilledAndNeverBelowNothing() {
        fixture.receive(po, "DN-1", "100");
        post("k1", invoice("1", "10", "120.00"));

        assertThat(refused(credit("C1", "-11", "-132.00"))).isEqualTo("PO_QUANTITY_EXCEEDED");
        post("k2", credit("C2", "-10", "-120.00"));
        post("k3", invoice("3", "100", "1200.00"));
    }

    private Invoice post(String key, RecordValue arguments) {
        return fixture.confirmed(InvoicePostCapability.CONTRACT, key, arguments);
    }

    private String refused(RecordValue arguments) {
        return fixture.rejected("invoice.post", "refused", arguments);
    }

    private BudgetFigures march() {
        return fixture.erp().books().budget("CC-ICU", "SUPPLIES", "2026-03").orElseThrow();
    }

    private RecordValue invoice(String number, String qty, String gross) {
        return invoiceOf(number, gross, poLine(1, qty, gross));
    }

    private RecordValue credit(String number, String qty, String gross) {
        return invoice(number, qty, gross).with("docType", new TextValue("CREDIT"));
    }

    private RecordValue poLine(int lineNo, String qty, String amount) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("poNumber", po)
                .put("poLine", 1)
                .put("qty", new BigDecimal(qty))
                .put("amount", Money.usd(amount))
                .build();
    }

    private static RecordValue direct(int lineNo, String amount) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("amount", Money.usd(amount))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
    }

    private static RecordValue invoiceOf(String number, String gross, RecordValue... lines) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", number)
                .put("invoiceDate", ErpFixture.TODAY.minusDays(1))
                .put("docType", "INVOICE")
                .put("gross", Money.usd(gross))
                .put("dueDate", ErpFixture.TODAY.plusDays(29))
                .put("enteredById", "ap.kim")
                .put("lines", Data.list(List.of(lines)))
                .build();
    }

    private static RecordValue reversal(String voucher) {
        return Data.record().put("voucherNo", voucher).put("reason", "wrong").build();
    }
}
