package io.bursar.erp.reference;

import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.supplier.SupplierCreateCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseCapability;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierStatusCapability;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A reference ERP of its own, its suppliers, and the payments that go to them. */
abstract class SupplierDesk {

    static final Duration UNTIL_CUT_OFF = Duration.ofHours(4);

    @TempDir
    Path directory;

    ErpFixture fixture;

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static RecordValue northwind(String remitTo) {
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

    static RecordValue creating(RecordValue fields, String result) {
        return Data.record()
                .put("fields", fields)
                .put("screenings", Data.list(List.of(run(result))))
                .build();
    }

    static RecordValue run(String result) {
        return Data.record()
                .put("list", "OIG-LEIE")
                .put("result", result)
                .put("screenedOn", ErpFixture.TODAY)
                .build();
    }

    SupplierRecord created() {
        return fixture.confirmed(SupplierCreateCapability.CONTRACT, "create", creating(northwind("MAIN"), "CLEAR"));
    }

    String hold() {
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

    static RecordValue account(String token, boolean takeBack) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("accountToken", new TokenValue(token))
                .put("takeBack", takeBack)
                .put("account", Data.record().put("country", "US").build())
                .build();
    }

    void release(String hold) {
        fixture.confirmed(
                SupplierPaymentReleaseCapability.CONTRACT,
                "release-" + hold,
                Data.record().put("holdId", hold).put("reason", "Over").build());
    }

    static RecordValue block(String code) {
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("blockCode", code)
                .put("reason", "Because")
                .build();
    }

    static RecordValue restore() {
        return Data.record().put("supplierId", "SUP-1").put("reason", "Over").build();
    }

    SupplierRecord kept(String id) {
        return fixture.erp().books().supplier(id).orElseThrow();
    }

    io.bursar.erp.spi.supplier.SupplierStatus status(String id) {
        return fixture.ask(
                SupplierStatusCapability.CONTRACT,
                Data.record().put("supplierId", id).build());
    }

    // --- payables

    static RecordValue invoice(String number) {
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

    String post(String number) {
        return fixture.confirmed(InvoicePostCapability.CONTRACT, "post-" + number, invoice(number))
                .voucherNo();
    }

    void run(String runId, boolean release) {
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

    List<Payment> prepared(String runId) {
        run(runId, false);
        return fixture.erp().treasury().run(runId).payments();
    }

    Payment payment(String voucher) {
        return fixture.erp().books().payments("", 100).stream()
                .filter(payment -> payment.voucherNo().equals(voucher))
                .findFirst()
                .orElseThrow();
    }
}
