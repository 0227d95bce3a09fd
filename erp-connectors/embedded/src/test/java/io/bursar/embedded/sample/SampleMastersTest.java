package io.bursar.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.erp.reference.DigestDetail;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.model.identity.Digest;
import io.bursar.standards.Standards;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleMastersTest {

    private static final Instant NOW = Instant.parse("2026-08-03T15:00:00Z");
    private static final PolicyPack POLICY = Standards.canonical().policy();

    private final ReferenceErpSeed seed = SampleMasters.of(POLICY, NOW);

    @TempDir
    private Path folder;

    @Test
    void isTheSameForTheSameInputs() {
        assertThat(SampleMasters.of(POLICY, NOW)).isEqualTo(seed);
    }

    @Test
    void hasThreeCostCentresAtEveryHospital() {
        POLICY.organization()
                .facilities()
                .keySet()
                .forEach(facility -> assertThat(seed.costCenters().stream()
                                .filter(centre -> centre.facilityId().equals(Optional.of(facility.value()))))
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void hasSuppliersThatMayAndThatMayNotBeUsed() {
        LocalDate freshFrom = LocalDate.of(2026, 8, 3).minusDays(31);
        List<SupplierMaster> usable = seed.suppliers().stream()
                .filter(supplier ->
                        !supplier.blocked() && !supplier.screenings().isEmpty())
                .filter(supplier -> supplier.screenings().stream()
                        .allMatch(run -> !run.screenedOn().isBefore(freshFrom)))
                .toList();
        assertThat(usable).hasSizeGreaterThanOrEqualTo(12);
        assertThat(seed.suppliers()).anyMatch(SupplierMaster::blocked);
        assertThat(seed.suppliers()).anyMatch(supplier -> supplier.screenings().isEmpty());
        assertThat(seed.suppliers().stream().flatMap(supplier -> supplier.screenings().stream()))
                .anyMatch(run -> run.screenedOn().isBefore(freshFrom));
    }

    @Test
    void sellsOnlyWhatItsSuppliersAndAccountsKnow() {
        Set<String> suppliers =
                seed.suppliers().stream().map(SupplierMaster::supplierId).collect(Collectors.toSet());
        Set<String> accounts =
                SampleAccount.all().stream().map(SampleAccount::id).collect(Collectors.toSet());
        assertThat(SampleCatalog.items()).allSatisfy(item -> {
            assertThat(suppliers).contains(item.supplierId());
            assertThat(accounts).contains(item.glAccountId());
        });
        assertThat(seed.contractPrices()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void budgetsEveryClassOfEveryCostCentreAndOneOfThemTightly() {
        Set<String> classes =
                SampleAccount.all().stream().map(SampleAccount::accountClass).collect(Collectors.toSet());
        assertThat(seed.budgets()).hasSize(seed.costCenters().size() * classes.size() * 8);
        assertThat(seed.budgets().stream()
                        .filter(budget -> budget.costCenterId().equals("PRAIRIE-LAB")
                                && budget.accountClass().equals("SUPPLIES")
                                && budget.period().equals("2026-08"))
                        .map(budget -> budget.amount().toString()))
                .containsExactly("1500.00 USD");
    }

    @Test
    void opensTheMonthsAroundNowAndClosesEarlierOnes() {
        assertThat(state("2026-01")).contains(PeriodState.HARD_CLOSED);
        assertThat(state("2026-02")).contains(PeriodState.OPEN);
        assertThat(state("2027-08")).contains(PeriodState.OPEN);
        assertThat(state("2027-09")).isEmpty();
    }

    @Test
    void changesNoBookWhenItIsLoadedAgain() {
        try (ReferenceErp erp = ReferenceErp.open(ReferenceErpOptions.of(folder.resolve("erp"), () -> NOW))) {
            erp.load(seed);
            Digest before = erp.books().contentDigest(DigestDetail.CONTENT);
            erp.load(SampleMasters.of(POLICY, NOW.plus(Duration.ofHours(3))));
            assertThat(erp.books().contentDigest(DigestDetail.CONTENT)).isEqualTo(before);
        }
    }

    private Optional<PeriodState> state(String month) {
        return seed.periods().stream()
                .filter(period -> period.month().equals(YearMonth.parse(month)))
                .map(PeriodMaster::state)
                .findFirst();
    }
}
