package io.bursar.erp.reference;

import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.CostCenterMaster;
import io.bursar.erp.reference.master.GlAccountMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.purchasing.ContractPrice;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A reference ERP with a little master data, a clock that tests move, and short ways to call it. */
final class ErpFixture implements AutoCloseable {

    static final FacilityId MERCY = new FacilityId("MERCY");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Path file;
    private final TestClock clock = new TestClock();
    private ReferenceErp erp;

    private ErpFixture(Path file, FaultPlan faults) {
        this.file = file;
        LoadedErp.copyTo(file);
        this.erp = ReferenceErp.open(options(file, faults));
    }

    static ErpFixture in(Path directory) {
        return new ErpFixture(directory.resolve("erp"), FaultPlan.none());
    }

    static ErpFixture in(Path directory, FaultPlan faults) {
        return new ErpFixture(directory.resolve("erp"), faults);
    }

    static ReferenceErpSeed seed() {
        return ReferenceErpSeed.builder()
                .supplier(SupplierMaster.active("SUP-1", "Acme Medical")
                        .paidTo("tok-bank-1")
                        .screened(List.of(
                                new ScreeningEntry("OIG-LEIE", ScreeningResult.CLEAR, TODAY.minusDays(3)),
                                new ScreeningEntry("SAM", ScreeningResult.CLEAR, TODAY.minusDays(10)))))
                .supplier(SupplierMaster.active("SUP-2", "Bolt Supplies"))
                .supplier(SupplierMaster.active("SUP-BLOCKED", "Blocked Inc").blocked(true))
                .costCenter(CostCenterMaster.open("CC-ICU", "dana.reyes"))
                .costCenter(CostCenterMaster.open("CC-OLD", "lee.park").closed())
                .glAccount(GlAccountMaster.active("6100", "SUPPLIES"))
                .glAccount(GlAccountMaster.active("6200", "SERVICES").onlyFor(Set.of("CC-LAB")))
                .openMonths(YearMonth.of(2026, 1), 6)
                .budget(BudgetMaster.blocking("CC-ICU", "SUPPLIES", "2026-03", Money.usd("10000")))
                .budget(BudgetMaster.blocking("CC-ICU", "SUPPLIES", "2026", Money.usd("100000"))
                        .withOverrunPct(BigDecimal.TEN))
                .contractPrice(new ContractPrice(
                        "CTR-1", "SUP-1", "ITM-1", UnitPrice.of("12.00", "USD"), "EA", TODAY, TODAY.plusYears(1)))
                .build();
    }

    ReferenceErp erp() {
        return erp;
    }

    TestClock clock() {
        return clock;
    }

    Path file() {
        return file;
    }

    ReferenceErpOptions options(Path path, FaultPlan faults) {
        return ReferenceErpOptions.of(path, clock).withFaults(faults);
    }

    void reopen(FaultPlan faults) {
        erp.close();
        erp = ReferenceErp.open(options(file, faults));
    }

    CommandOutcome send(String capability, String key, RecordValue arguments) {
        return erp.connector().send(call(capability, key, arguments));
    }

    LookupOutcome lookUp(String capability, String key, RecordValue arguments) {
        return erp.connector().lookUp(call(capability, key, arguments));
    }

    QueryOutcome query(String capability, RecordValue arguments) {
        return erp.connector().query(CapabilityCall.query(capability, MERCY, arguments));
    }

    <A extends CapabilityData> A ask(CapabilityContract<?, A> contract, RecordValue arguments) {
        QueryOutcome.Answer answer = (QueryOutcome.Answer) query(contract.name().value(), arguments);
        return contract.readAnswer(answer.value());
    }

    <A extends CapabilityData> A confirmed(CapabilityContract<?, A> contract, String key, RecordValue arguments) {
        CommandOutcome.Confirmed confirmed =
                (CommandOutcome.Confirmed) send(contract.name().value(), key, arguments);
        return contract.readAnswer(confirmed.result());
    }

    String rejected(String capability, String key, RecordValue arguments) {
        return ((CommandOutcome.Rejected) send(capability, key, arguments)).code();
    }

    static CapabilityCall call(String capability, String key, RecordValue arguments) {
        return new CapabilityCall(new CapabilityName(capability), MERCY, key, "REF-" + key, arguments);
    }

    static RecordValue order(String supplierId, RecordValue... lines) {
        return Data.record()
                .put("supplierId", supplierId)
                .put("lines", Data.list(List.of(lines)))
                .build();
    }

    static RecordValue line(int lineNo, String qty, String price) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("itemId", "ITM-" + lineNo)
                .put("description", "Gloves")
                .put("uom", "EA")
                .put("qty", new BigDecimal(qty))
                .put("unitPrice", UnitPrice.of(price, "USD"))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .build();
    }

    static RecordValue positions(String period, String amount) {
        return Data.record()
                .put("positions", Data.list(List.of(position(period, amount))))
                .build();
    }

    static RecordValue position(String period, String amount) {
        return Data.record()
                .put("lineNo", 1)
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100")
                .put("period", period)
                .put("amount", Money.usd(amount))
                .build();
    }

    CommandOutcome receive(String poNumber, String deliveryNote, String qty) {
        return erp.receiving()
                .post(new ReceiptPosting(
                        poNumber,
                        deliveryNote,
                        TODAY,
                        "sam.ortiz",
                        List.of(ReceiptPostingLine.of(1, new BigDecimal(qty)))));
    }

    @Override
    public void close() {
        erp.close();
    }

    /** A clock that stands until it is moved. */
    static final class TestClock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }
    }
}
