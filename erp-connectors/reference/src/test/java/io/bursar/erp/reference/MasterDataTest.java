package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.finance.CostCenterVerifyCapability;
import io.bursar.erp.spi.finance.GlAccountVerifyCapability;
import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.erp.spi.finance.PeriodStatus;
import io.bursar.erp.spi.finance.PeriodStatusCapability;
import io.bursar.erp.spi.purchasing.ContractLookupCapability;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.erp.spi.supplier.SupplierLookup;
import io.bursar.erp.spi.supplier.SupplierLookupCapability;
import io.bursar.erp.spi.supplier.SupplierMatch;
import io.bursar.erp.spi.supplier.SupplierStatus;
import io.bursar.erp.spi.supplier.SupplierStatusCapability;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDataTest {

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
    void tellsStateAndTheOldestScreeningOfASupplier() {
        SupplierStatus status = supplier("SUP-1");

        assertThat(status.active()).isTrue();
        assertThat(status.screeningClear()).isTrue();
        assertThat(status.screenedOn()).contains(ErpFixture.TODAY.minusDays(10));
        assertThat(status.screeningAgeDays()).contains(10);
        assertThat(status.bankToken()).contains("tok-bank-1");
    }

    @Test
    void aBlockedSupplierIsNotActiveAndAnUnscreenedOneIsNotClear() {
        assertThat(supplier("SUP-BLOCKED").active()).isFalse();
        assertThat(supplier("SUP-2").screeningClear()).isFalse();
        assertThat(supplier("SUP-2").screeningAgeDays()).isEmpty();
    }

    @Test
    void onePossibleMatchSpoilsTheScreening() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .supplier(SupplierMaster.active("SUP-2", "Bolt Supplies")
                                .screened(List.of(
                                        new ScreeningEntry("SAM", ScreeningResult.CLEAR, ErpFixture.TODAY),
                                        new ScreeningEntry(
                                                "OIG-LEIE", ScreeningResult.POSSIBLE_MATCH, ErpFixture.TODAY))))
                        .build());

        assertThat(supplier("SUP-2").screeningClear()).isFalse();
    }

    @Test
    void findsSuppliersByPartOfTheNameAndSaysWhenThereAreMore() {
        ReferenceErpSeed.Builder many = ReferenceErpSeed.builder();
        for (int i = 0; i < 101; i++) {
            many.supplier(SupplierMaster.active("MANY-%03d".formatted(i), "Many " + i));
        }
        fixture.erp().load(many.build());

        SupplierLookup acme = fixture.ask(
                SupplierLookupCapability.CONTRACT,
                Data.record().put("name", "acme").build());
        SupplierLookup all = fixture.ask(
                SupplierLookupCapability.CONTRACT,
                Data.record().put("name", "many").build());

        assertThat(acme.suppliers()).extracting(SupplierMatch::supplierId).containsExactly("SUP-1");
        assertThat(acme.truncated()).isFalse();
        assertThat(all.suppliers()).hasSize(100);
        assertThat(all.truncated()).isTrue();
    }

    @Test
    void tellsWhoOwnsACostCenterAndWhetherItIsOpen() {
        assertThat(costCenter("CC-ICU").ownerId()).isEqualTo("dana.reyes");
        assertThat(costCenter("CC-ICU").open()).isTrue();
        assertThat(costCenter("CC-OLD").open()).isFalse();
        assertThat(fixture.query(
                        "costCenter.verify",
                        Data.record().put("costCenterId", "CC-NONE").build()))
                .isInstanceOf(QueryOutcome.NotFound.class);
    }

    @Test
    void anAccountIsValidOnlyForItsCostCenters() {
        assertThat(valid("6100", "CC-ICU")).isTrue();
        assertThat(valid("6200", "CC-ICU")).isFalse();
        assertThat(valid("6200", "CC-LAB")).isTrue();
    }

    @Test
    void aCutPeriodSendsInvoicesIntoTheNextOpenOne() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .period(PeriodMaster.of(YearMonth.of(2026, 2), PeriodState.SUBLEDGERS_CUT))
                        .build());

        PeriodStatus payables = period("AP", LocalDate.of(2026, 2, 27));
        PeriodStatus ledger = period("GL", LocalDate.of(2026, 2, 27));

        assertThat(payables.open()).isFalse();
        assertThat(payables.nextOpenDate()).contains(LocalDate.of(2026, 3, 1));
        assertThat(ledger.open()).isTrue();
        assertThat(fixture.query("period.status", periodOf("AP", LocalDate.of(2030, 1, 1))))
                .isInstanceOf(QueryOutcome.NotFound.class);
    }

    @Test
    void givesTheContractPriceOnTheDayOnly() {
        RecordValue today = Data.record()
                .put("itemId", "ITM-1")
                .put("onDate", ErpFixture.TODAY)
                .build();
        RecordValue yesterday = Data.record()
                .put("itemId", "ITM-1")
                .put("onDate", ErpFixture.TODAY.minusDays(1))
                .build();

        assertThat(fixture.ask(ContractLookupCapability.CONTRACT, today).prices())
                .singleElement()
                .satisfies(price -> assertThat(price.unitPrice().toString()).isEqualTo("12 USD"));
        assertThat(fixture.ask(ContractLookupCapability.CONTRACT, yesterday).onContract())
                .isFalse();
        assertThat(fixture.ask(ContractLookupCapability.CONTRACT, today.without("itemId"))
                        .onContract())
                .isFalse();
    }

    @Test
    void loadingTheSameSeedTwiceChangesNothing() {
        var before = fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES);

        fixture.erp().load(ErpFixture.seed());

        assertThat(fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES))
                .isEqualTo(before);
    }

    private SupplierStatus supplier(String id) {
        return fixture.ask(
                SupplierStatusCapability.CONTRACT,
                Data.record().put("supplierId", id).build());
    }

    private io.bursar.erp.spi.finance.CostCenter costCenter(String id) {
        return fixture.ask(
                CostCenterVerifyCapability.CONTRACT,
                Data.record().put("costCenterId", id).build());
    }

    private boolean valid(String account, String costCenter) {
        return fixture.ask(
                        GlAccountVerifyCapability.CONTRACT,
                        Data.record()
                                .put("glAccountId", account)
                                .put("costCenterId", costCenter)
                                .build())
                .valid();
    }

    private PeriodStatus period(String module, LocalDate date) {
        return fixture.ask(PeriodStatusCapability.CONTRACT, periodOf(module, date));
    }

    private static RecordValue periodOf(String module, LocalDate date) {
        return Data.record().put("module", module).put("date", date).build();
    }
}
