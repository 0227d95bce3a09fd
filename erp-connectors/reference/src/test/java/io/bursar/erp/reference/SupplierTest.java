package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.master.BankRecord;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.TaxRecord;
import io.bursar.erp.spi.evidence.BankAccountVerifyCapability;
import io.bursar.erp.spi.evidence.BankVerificationResult;
import io.bursar.erp.spi.evidence.TinMatchCapability;
import io.bursar.erp.spi.evidence.TinMatchResult;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.supplier.SupplierBankUpdateCapability;
import io.bursar.erp.spi.supplier.SupplierBlockCapability;
import io.bursar.erp.spi.supplier.SupplierCreateCapability;
import io.bursar.erp.spi.supplier.SupplierHold;
import io.bursar.erp.spi.supplier.SupplierLookupCapability;
import io.bursar.erp.spi.supplier.SupplierMatch;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseCapability;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierRestoreCapability;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierStatusCapability;
import io.bursar.erp.spi.supplier.SupplierUpdateCapability;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supplier master: created once, changed, blocked, held, paid elsewhere (W02). */
class SupplierTest {

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

    // --- create and change

    private static RecordValue northwind(String remitTo) {
        RecordValue address = Data.record()
                .put("kind", "MAIN")
                .put("line", "1 Mill Road")
                .put("city", "Springfield")
                .put("state", "IL")
                .put("zip", "62701")
                .put("country", "US")
                .build();
        return Data.record()
                .put("legalName", "Northwind Medical LLC")
                .put("remitToId", remitTo)
                .put("taxToken", new TokenValue("tok-tin"))
                .put("npi", "1234567893")
                .put("addresses", Data.list(List.of(address)))
                .build();
    }

    private static RecordValue creating(RecordValue fields, String result) {
        return Data.record()
                .put("fields", fields)
                .put("screenings", Data.list(List.of(run(result))))
                .build();
    }

    private static RecordValue run(String result) {
        return Data.record()
                .put("list", "OIG-LEIE")
                .put("result", result)
                .put("screenedOn", ErpFixture.TODAY)
                .build();
    }

    private SupplierRecord created() {
        return fixture.confirmed(SupplierCreateCapability.CONTRACT, "create", creating(northwind("MAIN"), "CLEAR"));
    }

    @Test
    void theStatusTellsTheTokenOfTheTaxNumberWhateverTheRemitTo() {
        SupplierRecord main = created();
        SupplierRecord other = fixture.confirmed(
                SupplierCreateCapability.CONTRACT, "create-other", creating(northwind("OTHER"), "CLEAR"));

        assertThat(status(main.supplierId()).taxToken()).contains("tok-tin");
        assertThat(status(other.supplierId()).taxToken()).contains("tok-tin");
        assertThat(status("SUP-1").taxToken()).isEmpty();
    }

    @Test
    void aSupplierIsActiveWithClearScreeningsAndReadBackAsItWasWritten() {
        SupplierRecord supplier = created();

        assertThat(supplier.state()).isEqualTo(SupplierState.ACTIVE);
        RecordValue kept = supplier.fields().toData();
        northwind("MAIN")
                .fields()
                .forEach((name, value) -> assertThat(kept.get(name)).contains(value));
        assertThat(status(supplier.supplierId()).active()).isTrue();
        assertThat(status(supplier.supplierId()).screeningClear()).isTrue();
    }

    @Test
    void withoutClearScreeningsItStaysPendingOrIsRefused() {
        SupplierRecord pending = fixture.confirmed(
                SupplierCreateCapability.CONTRACT, "create", creating(northwind("MAIN"), "POSSIBLE_MATCH"));
        assertThat(pending.state()).isEqualTo(SupplierState.PENDING);
        assertThat(fixture.rejected("supplier.create", "other", creating(northwind("WEST"), "CONFIRMED")))
                .isEqualTo("SCREENING_NOT_CLEAR");
    }

    @Test
    void thereIsOneSupplierPerTaxNumberAndRemitTo() {
        SupplierRecord first = created();

        assertThat(created().supplierId()).as("the same key again").isEqualTo(first.supplierId());
        assertThat(fixture.rejected("supplier.create", "again", creating(northwind("MAIN"), "CLEAR")))
                .isEqualTo("DUPLICATE_SUPPLIER");
        SupplierRecord west =
                fixture.confirmed(SupplierCreateCapability.CONTRACT, "west", creating(northwind("WEST"), "CLEAR"));
        assertThat(west.supplierGroupId()).isEqualTo(first.supplierGroupId());
        assertThat(fixture.rejected(
                        "supplier.update",
                        "move",
                        Data.record()
                                .put("supplierId", west.supplierId())
                                .put(
                                        "fields",
                                        Data.record().put("remitToId", "MAIN").build())
                                .build()))
                .isEqualTo("DUPLICATE_SUPPLIER");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String id = created().supplierId();

        SupplierRecord after = fixture.confirmed(
                SupplierUpdateCapability.CONTRACT,
                "change",
                Data.record()
                        .put("supplierId", id)
                        .put("fields", Data.record().put("dba", "Northwind").build())
                        .put("screenings", Data.list(List.of(run("CLEAR"))))
                        .build());

        assertThat(after.fields().dba()).contains("Northwind");
        assertThat(after.fields().addresses()).hasSize(1);
        assertThat(after.fields().legalName()).contains("Northwind Medical LLC");
    }

    @Test
    void candidatesForADuplicateAreFoundByWhatTheyShare() {
        String id = created().supplierId();

        for (RecordValue asked : List.of(
                Data.record().put("taxToken", new TokenValue("tok-tin")).build(),
                Data.record().put("npi", "1234567893").build(),
                Data.record().put("zip", "62701").build(),
                Data.record().put("addressState", "IL").build())) {
            assertThat(fixture.ask(SupplierLookupCapability.CONTRACT, asked).suppliers())
                    .as(asked.fields().keySet().toString())
                    .extracting(SupplierMatch::supplierId)
                    .containsExactly(id);
        }
    }

    @Test
    void aSupplierForOnePurchaseSellsNoMoreThanItsLimit() {
        String id = fixture.confirmed(
                        SupplierCreateCapability.CONTRACT,
                        "create",
                        creating(
                                northwind("MAIN")
                                        .with(Data.record()
                                                .put("purchaseLimit", Money.usd("1000.00"))
                                                .build()),
                                "CLEAR"))
                .supplierId();
        RecordValue order = ErpFixture.order(id, ErpFixture.line(1, "100", "12.00"));

        assertThat(fixture.rejected("po.create", "large", order)).isEqualTo("PURCHASE_LIMIT_EXCEEDED");
    }

    // --- evidence

    @Test
    void evidenceComesFromItsOwnRecords() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .taxRecord(new TaxRecord("tok-tin", "Northwind Medical, LLC"))
                        .bankRecord(new BankRecord("tok-acct", "NORTHWIND MEDICAL LLC", true))
                        .bankRecord(new BankRecord("tok-closed", "Northwind Medical LLC", false))
                        .build());

        assertThat(tax("tok-tin", "Northwind Medical LLC")).isEqualTo(TinMatchResult.MATCH);
        assertThat(tax("tok-tin", "Acme")).isEqualTo(TinMatchResult.MISMATCH);
        assertThat(tax("tok-none", "Acme")).isEqualTo(TinMatchResult.NOT_ISSUED);
        assertThat(account("tok-acct", "Northwind Medical LLC")).isEqualTo(BankVerificationResult.VERIFIED);
        assertThat(account("tok-acct", "Acme")).isEqualTo(BankVerificationResult.HOLDER_MISMATCH);
        assertThat(account("tok-closed", "Northwind Medical LLC")).isEqualTo(BankVerificationResult.NOT_FOUND);
    }

    private TinMatchResult tax(String token, String name) {
        return fixture.ask(
                        TinMatchCapability.CONTRACT,
                        Data.record()
                                .put("requestId", "R-1")
                                .put("taxToken", new TokenValue(token))
                                .put("tinType", "EIN")
                                .put("legalName", name)
                                .build())
                .result();
    }

    private BankVerificationResult account(String token, String holder) {
        return fixture.ask(
                        BankAccountVerifyCapability.CONTRACT,
                        Data.record()
                                .put("requestId", "R-1")
                                .put("accountToken", new TokenValue(token))
                                .put(
                                        "account",
                                        Data.record().put("holderName", holder).build())
                                .build())
                .result();
    }

    // --- accounts and holds

    private String hold() {
        return fixture.confirmed(
                        SupplierPaymentHoldCapability.CONTRACT,
                        "hold",
                        Data.record()
                                .put("supplierId", "SUP-1")
                                .put("holdCode", "BANK_CHANGE")
                                .put("reason", "Account changes")
                                .build())
                .holdId();
    }

    private static RecordValue account(String token, boolean takeBack) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("accountToken", new TokenValue(token))
                .put("takeBack", takeBack)
                .put("account", Data.record().put("country", "US").build())
                .build();
    }

    @Test
    void anAccountChangesOnlyWhilePaymentsAreHeld() {
        assertThat(fixture.rejected("supplier.bank.update", "early", account("tok-new", false)))
                .isEqualTo("PAYMENTS_NOT_HELD");
        hold();

        SupplierRecord after =
                fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));

        assertThat(after.bankToken()).contains("tok-new");
        assertThat(after.priorBankToken()).contains("tok-bank-1");
    }

    @Test
    void aDisputedAccountIsTakenBackAndHeld() {
        String hold = hold();
        fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));
        assertThat(fixture.rejected("supplier.bank.update", "wrong", account("tok-else", true)))
                .isEqualTo("BANK_ACCOUNT_MISMATCH");

        SupplierRecord after =
                fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "back", account("tok-new", true));
        fixture.confirmed(
                SupplierPaymentReleaseCapability.CONTRACT,
                "release",
                Data.record().put("holdId", hold).put("reason", "Over").build());

        assertThat(after.bankToken()).contains("tok-bank-1");
        assertThat(kept("SUP-1").paymentHolds())
                .extracting(SupplierHold::holdCode)
                .containsExactly("BANK_DISPUTED");
    }

    @Test
    void heldSuppliersAreNotInTheRunAndEachHoldStandsByItself() {
        String first = hold();
        String second = fixture.confirmed(
                        SupplierPaymentHoldCapability.CONTRACT,
                        "second",
                        Data.record()
                                .put("supplierId", "SUP-1")
                                .put("holdCode", "BANK_CHANGE")
                                .put("reason", "Another case")
                                .build())
                .holdId();
        post("1");
        assertThat(prepared("RUN-1")).isEmpty();
        release(first);
        assertThat(prepared("RUN-2")).isEmpty();
        release(second);
        assertThat(prepared("RUN-3")).hasSize(1);
        assertThat(fixture.rejected(
                        "supplier.payment.release",
                        "again",
                        Data.record().put("holdId", second).put("reason", "x").build()))
                .isEqualTo("HOLD_NOT_FOUND");
    }

    private void release(String hold) {
        fixture.confirmed(
                SupplierPaymentReleaseCapability.CONTRACT,
                "release-" + hold,
                Data.record().put("holdId", hold).put("reason", "Over").build());
    }

    @Test
    void aHoldTakesBackWhatTheBankDoesNotHave() {
        String before = post("1");
        run("RUN-1", true);
        hold();
        fixture.clock().advance(UNTIL_CUT_OFF);
        fixture.erp().treasury().settle();

        assertThat(payment(before).state()).isEqualTo(PaymentState.STOPPED);
    }

    // --- blocks

    private static RecordValue block(String code) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("blockCode", code)
                .put("reason", "Because")
                .build();
    }

    private static RecordValue restore() {
        return Data.record().put("supplierId", "SUP-1").put("reason", "Over").build();
    }

    @Test
    void aBlockStopsOrdersPostingsAndPayments() {
        String released = post("1");
        run("RUN-1", true);
        String prepared = post("2");
        run("RUN-2", false);

        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));

        assertThat(payment(released).state()).isEqualTo(PaymentState.STOPPED);
        assertThat(payment(prepared).state()).isEqualTo(PaymentState.STOPPED);
        fixture.erp().treasury().release("RUN-2", "kim.cole");
        fixture.clock().advance(UNTIL_CUT_OFF);
        assertThat(fixture.erp().treasury().settle()).isEmpty();
        assertThat(fixture.rejected("invoice.post", "3", invoice("3"))).isEqualTo("SUPPLIER_BLOCKED");
        assertThat(prepared("RUN-4")).isEmpty();
    }

    @Test
    void whatIsPastItsCutOffIsWithTheBank() {
        String paid = post("1");
        run("RUN-1", true);
        fixture.clock().advance(UNTIL_CUT_OFF);

        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));
        fixture.erp().treasury().settle();

        assertThat(payment(paid).state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aBlockIsLiftedToWhatWasBefore() {
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));

        SupplierRecord after = fixture.confirmed(SupplierRestoreCapability.CONTRACT, "restore", restore());

        assertThat(after.blocked()).isFalse();
        assertThat(after.state()).isEqualTo(SupplierState.ACTIVE);
        assertThat(fixture.rejected("supplier.restore", "again", restore())).isEqualTo("SUPPLIER_NOT_BLOCKED");
    }

    @Test
    void anExclusionStandsWhileItIsOnAList() {
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("EXCLUDED"));
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "softer", block("FRAUD"));
        fixture.confirmed(
                SupplierUpdateCapability.CONTRACT,
                "screened",
                Data.record()
                        .put("supplierId", "SUP-1")
                        .put("screenings", Data.list(List.of(run("CONFIRMED"))))
                        .build());

        assertThat(fixture.rejected("supplier.restore", "restore", restore())).isEqualTo("BLOCK_STANDS");
    }

    // --- durable

    @Test
    void everythingSurvivesTheProcess() {
        String id = created().supplierId();
        hold();
        fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));
        var before = fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES);

        fixture.reopen(FaultPlan.none());

        assertThat(fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES))
                .isEqualTo(before);
        assertThat(kept(id).fields().legalName()).contains("Northwind Medical LLC");
        assertThat(kept("SUP-1").bankToken()).contains("tok-new");
    }

    private SupplierRecord kept(String id) {
        return fixture.erp().books().supplier(id).orElseThrow();
    }

    private io.bursar.erp.spi.supplier.SupplierStatus status(String id) {
        return fixture.ask(
                SupplierStatusCapability.CONTRACT,
                Data.record().put("supplierId", id).build());
    }

    // --- payables

    private static RecordValue invoice(String number) {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put("amount", Money.usd("50.00"))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", number)
                .put("invoiceDate", ErpFixture.TODAY)
                .put("docType", "INVOICE")
                .put("gross", Money.usd("50.00"))
                .put("dueDate", ErpFixture.TODAY)
                .put("postingDate", ErpFixture.TODAY)
                .put("lines", Data.list(List.of(line)))
                .build();
    }

    private String post(String number) {
        return fixture.confirmed(InvoicePostCapability.CONTRACT, "post-" + number, invoice(number))
                .voucherNo();
    }

    private void run(String runId, boolean release) {
        fixture.erp()
                .treasury()
                .prepare(new PaymentRunPlan(
                        runId,
                        "ana.diaz",
                        ErpFixture.TODAY,
                        ErpFixture.TODAY.plusDays(60),
                        fixture.clock().instant().plus(UNTIL_CUT_OFF)));
        if (release) {
            fixture.erp().treasury().release(runId, "kim.cole");
        }
    }

    private List<Payment> prepared(String runId) {
        run(runId, false);
        return fixture.erp().treasury().run(runId).payments();
    }

    private Payment payment(String voucher) {
        return fixture.erp().books().payments("", 100).stream()
                .filter(payment -> payment.voucherNo().equals(voucher))
                .findFirst()
                .orElseThrow();
    }
}
