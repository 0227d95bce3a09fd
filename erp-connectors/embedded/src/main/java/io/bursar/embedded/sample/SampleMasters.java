package io.bursar.embedded.sample;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.CostCenterMaster;
import io.bursar.erp.reference.master.GlAccountMaster;
import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.erp.spi.purchasing.ContractPrice;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Master data of the sample hospitals for the reference ERP. The same policy and month give the same periods and
 * budgets, so that loading at every start changes no balance; suppliers count as screened the day before, as if a
 * nightly run had done it. Load again when a month or a screening has passed: months that are long over close, new ones
 * open.
 *
 * <pre>{@code
 * erp.load(SampleMasters.of(standards.policy(), clock.instant()));
 * }</pre>
 */
public final class SampleMasters {

    /** Months before the present one that are still open. */
    public static final int OPEN_MONTHS_BACK = 6;

    /** Months after the present one that are open already. */
    public static final int OPEN_MONTHS_AHEAD = 12;

    /** Closed months before the open ones. */
    public static final int CLOSED_MONTHS = 12;

    /** Months before the present one that have budgets. */
    public static final int BUDGET_MONTHS_BACK = 1;

    /** Months after the present one that have budgets. */
    public static final int BUDGET_MONTHS_AHEAD = 6;

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final List<String> LISTS = List.of("OFAC-SDN", "OIG-LEIE", "SAM-EXCLUSIONS", "STATE-MEDICAID");
    private static final int STALE_DAYS = 45;
    private static final int CONTRACT_YEARS = 10;

    private final PolicyPack policy;
    private final LocalDate today;
    private final List<SampleCostCenter> centres;
    private final ReferenceErpSeed.Builder seed = ReferenceErpSeed.builder();

    private SampleMasters(PolicyPack policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
        this.centres = SampleCostCenter.all().stream()
                .filter(centre -> policy.organization().facilities().containsKey(new FacilityId(centre.facility())))
                .toList();
    }

    /** Master data around an instant, for those of the sample hospitals that the policy has. */
    public static ReferenceErpSeed of(PolicyPack policy, Instant now) {
        SampleMasters masters = new SampleMasters(policy, LocalDate.ofInstant(now, ZoneOffset.UTC));
        masters.suppliers();
        masters.costCenters();
        masters.accounts();
        masters.periods();
        masters.budgets();
        masters.contracts();
        return masters.seed.build();
    }

    private void suppliers() {
        SampleSupplier.all()
                .forEach(supplier -> seed.supplier(SupplierMaster.active(supplier.id(), supplier.name())
                        .inState(
                                supplier.standing() == SampleSupplier.Standing.PENDING
                                        ? SupplierState.PENDING
                                        : SupplierState.ACTIVE)
                        .blocked(supplier.standing() == SampleSupplier.Standing.BLOCKED)
                        .inGroup(supplier.group())
                        .onTerms(supplier.terms())
                        .paidTo(supplier.bankToken())
                        .screened(screenings(supplier.standing()))));
    }

    /** Yesterday, since a facility west of Greenwich may not have reached today yet. */
    private List<ScreeningEntry> screenings(SampleSupplier.Standing standing) {
        return switch (standing) {
            case CLEAR, BLOCKED -> screenings(today.minusDays(1));
            case STALE -> screenings(today.minusDays(STALE_DAYS));
            case UNSCREENED, PENDING -> List.of();
        };
    }

    private static List<ScreeningEntry> screenings(LocalDate day) {
        return LISTS.stream()
                .map(list -> new ScreeningEntry(list, ScreeningResult.CLEAR, day))
                .toList();
    }

    private void costCenters() {
        centres.forEach(centre -> seed.costCenter(new CostCenterMaster(
                centre.id(),
                centre.name(),
                true,
                centre.owner().value(),
                Optional.of(centre.facility()),
                Optional.of(policy.organization()
                        .facility(new FacilityId(centre.facility()))
                        .legalEntity()
                        .value()))));
    }

    private void accounts() {
        SampleAccount.all().forEach(account -> {
            Set<String> allowed = account.onlyFor().isEmpty()
                    ? Set.of()
                    : centres.stream()
                            .filter(account::fits)
                            .map(SampleCostCenter::id)
                            .collect(Collectors.toSet());
            seed.glAccount(new GlAccountMaster(account.id(), account.name(), account.accountClass(), true, allowed));
        });
    }

    private void periods() {
        YearMonth firstOpen = YearMonth.from(today).minusMonths(OPEN_MONTHS_BACK);
        for (int back = CLOSED_MONTHS; back > 0; back--) {
            seed.period(PeriodMaster.of(firstOpen.minusMonths(back), PeriodState.HARD_CLOSED));
        }
        seed.openMonths(firstOpen, OPEN_MONTHS_BACK + 1 + OPEN_MONTHS_AHEAD);
    }

    private void budgets() {
        YearMonth first = YearMonth.from(today).minusMonths(BUDGET_MONTHS_BACK);
        for (SampleAccount account : SampleAccount.all()) {
            account.monthlyBudget()
                    .ifPresent(monthly -> centres.forEach(centre -> {
                        Money amount = amount(monthly, centre);
                        for (int month = 0; month <= BUDGET_MONTHS_BACK + BUDGET_MONTHS_AHEAD; month++) {
                            String period = first.plusMonths(month).toString();
                            seed.budget(BudgetMaster.blocking(centre.id(), account.accountClass(), period, amount));
                        }
                    }));
        }
    }

    private static Money amount(BigDecimal monthly, SampleCostCenter centre) {
        return Money.rounded(monthly.multiply(centre.budgetShare()), DOLLARS);
    }

    private void contracts() {
        LocalDate from = policy.header().effectiveFrom();
        SampleCatalog.items()
                .forEach(item -> item.contractId()
                        .ifPresent(contract -> seed.contractPrice(new ContractPrice(
                                contract,
                                item.supplierId(),
                                item.id(),
                                item.unitPrice(),
                                item.uom(),
                                from,
                                from.plusYears(CONTRACT_YEARS)))));
    }
}
