package io.bursar.erp.reference.master;

import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.erp.spi.purchasing.ContractPrice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Master data to be loaded into the reference ERP in one step. Loading is an upsert: the same seed twice changes
 * nothing.
 *
 * <pre>{@code
 * erp.load(ReferenceErpSeed.builder()
 *     .supplier(SupplierMaster.active("SUP-100", "Acme Medical"))
 *     .costCenter(CostCenterMaster.open("CC-ICU", "dana.reyes"))
 *     .glAccount(GlAccountMaster.active("6100", "SUPPLIES"))
 *     .openMonths(YearMonth.of(2026, 1), 12)
 *     .build());
 * }</pre>
 *
 * @param suppliers suppliers
 * @param costCenters cost centers
 * @param glAccounts accounts
 * @param periods fiscal periods
 * @param budgets budgets
 * @param contractPrices contract prices
 * @param taxRecords what {@code tin.match} answers from
 * @param bankRecords what {@code bank.account.verify} answers from
 */
public record ReferenceErpSeed(
        List<SupplierMaster> suppliers,
        List<CostCenterMaster> costCenters,
        List<GlAccountMaster> glAccounts,
        List<PeriodMaster> periods,
        List<BudgetMaster> budgets,
        List<ContractPrice> contractPrices,
        List<TaxRecord> taxRecords,
        List<BankRecord> bankRecords) {

    /** Most entries of one kind in one seed. */
    public static final int MAX_ENTRIES = 200_000;

    /** Copies the lists. */
    public ReferenceErpSeed {
        suppliers = limited(suppliers);
        costCenters = limited(costCenters);
        glAccounts = limited(glAccounts);
        periods = limited(periods);
        budgets = limited(budgets);
        contractPrices = limited(contractPrices);
        taxRecords = limited(taxRecords);
        bankRecords = limited(bankRecords);
    }

    /** Master data without records of tax numbers and bank accounts. */
    public ReferenceErpSeed(
            List<SupplierMaster> suppliers,
            List<CostCenterMaster> costCenters,
            List<GlAccountMaster> glAccounts,
            List<PeriodMaster> periods,
            List<BudgetMaster> budgets,
            List<ContractPrice> contractPrices) {
        this(suppliers, costCenters, glAccounts, periods, budgets, contractPrices, List.of(), List.of());
    }

    /** Begins a seed. */
    public static Builder builder() {
        return new Builder();
    }

    private static <T> List<T> limited(List<T> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("A seed has too many entries of one kind");
        }
        return List.copyOf(entries);
    }

    /** Collects master data. */
    public static final class Builder {

        private final List<SupplierMaster> suppliers = new ArrayList<>();
        private final List<CostCenterMaster> costCenters = new ArrayList<>();
        private final List<GlAccountMaster> glAccounts = new ArrayList<>();
        private final List<PeriodMaster> periods = new ArrayList<>();
        private final List<BudgetMaster> budgets = new ArrayList<>();
        private final List<ContractPrice> contractPrices = new ArrayList<>();
        private final List<TaxRecord> taxRecords = new ArrayList<>();
        private final List<BankRecord> bankRecords = new ArrayList<>();

        private Builder() {}

        /** Adds a supplier. */
        public Builder supplier(SupplierMaster supplier) {
            suppliers.add(supplier);
            return this;
        }

        /** Adds a cost center. */
        public Builder costCenter(CostCenterMaster costCenter) {
            costCenters.add(costCenter);
            return this;
        }

        /** Adds an account. */
        public Builder glAccount(GlAccountMaster glAccount) {
            glAccounts.add(glAccount);
            return this;
        }

        /** Adds a fiscal period. */
        public Builder period(PeriodMaster period) {
            periods.add(period);
            return this;
        }

        /** Adds open months of the leading ledger, from the first on. */
        public Builder openMonths(YearMonth first, int count) {
            for (int i = 0; i < count; i++) {
                periods.add(PeriodMaster.of(first.plusMonths(i), PeriodState.OPEN));
            }
            return this;
        }

        /** Adds a budget. */
        public Builder budget(BudgetMaster budget) {
            budgets.add(budget);
            return this;
        }

        /** Adds a contract price. */
        public Builder contractPrice(ContractPrice price) {
            contractPrices.add(price);
            return this;
        }

        /** Adds a tax number and its name. */
        public Builder taxRecord(TaxRecord issued) {
            taxRecords.add(issued);
            return this;
        }

        /** Adds a bank account and its holder. */
        public Builder bankRecord(BankRecord account) {
            bankRecords.add(account);
            return this;
        }

        /** The seed. */
        public ReferenceErpSeed build() {
            return new ReferenceErpSeed(
                    suppliers, costCenters, glAccounts, periods, budgets, contractPrices, taxRecords, bankRecords);
        }
    }
}
