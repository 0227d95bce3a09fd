package io.bursar.examples.healthsystem.world;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.embedded.sample.SampleMasters;
import io.bursar.erp.reference.ReferenceErpBooks;
import io.bursar.erp.reference.master.BankRecord;
import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.reference.master.TaxRecord;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The master data of a run: that of the sample hospitals with budgets so large that no request takes another's. What
 * one request gets then depends on no other, and a run that was killed ends with the same orders; the one small budget
 * stays small.
 */
final class Masters {

    private static final String MERIDIAN = "GRP-01";
    private static final BigDecimal SMALL = new BigDecimal("2000");
    private static final BigDecimal FACTOR = new BigDecimal("1000");

    private Masters() {}

    static ReferenceErpSeed of(PolicyPack policy, Instant now, UnaryOperator<String> tokens) {
        ReferenceErpSeed sample = SampleMasters.of(policy, now);
        return new ReferenceErpSeed(
                sample.suppliers().stream()
                        .map(supplier -> taxed(supplier, tokens))
                        .toList(),
                sample.costCenters(),
                sample.glAccounts(),
                sample.periods(),
                sample.budgets().stream().map(Masters::generous).toList(),
                sample.contractPrices(),
                Applicant.all().stream()
                        .map(one -> new TaxRecord(tokens.apply(one.tin()), one.registeredName()))
                        .toList(),
                Applicant.all().stream()
                        .flatMap(one -> one.accounts().stream()
                                .map(account -> new BankRecord(tokens.apply(account), one.registeredName(), true)))
                        .toList());
    }

    /** Two numbers of one supplier share its tax number. */
    private static SupplierMaster taxed(SupplierMaster supplier, UnaryOperator<String> tokens) {
        return supplier.supplierGroupId().filter(MERIDIAN::equals).isEmpty()
                ? supplier
                : new SupplierMaster(
                        supplier.supplierId(),
                        supplier.name(),
                        supplier.state(),
                        supplier.blocked(),
                        supplier.supplierGroupId(),
                        supplier.currency(),
                        supplier.terms(),
                        supplier.bankToken(),
                        Optional.of(tokens.apply(Applicant.MERIDIAN_TIN)),
                        supplier.screenings());
    }

    /** What may be loaded again: a supplier that a case has blocked stays blocked. */
    static ReferenceErpSeed keepingBlocks(ReferenceErpSeed seed, ReferenceErpBooks books) {
        return new ReferenceErpSeed(
                seed.suppliers().stream()
                        .filter(supplier -> supplier.blocked()
                                || books.supplier(supplier.supplierId())
                                        .filter(SupplierRecord::blocked)
                                        .isEmpty())
                        .toList(),
                seed.costCenters(),
                seed.glAccounts(),
                seed.periods(),
                seed.budgets(),
                seed.contractPrices(),
                seed.taxRecords(),
                seed.bankRecords());
    }

    private static BudgetMaster generous(BudgetMaster budget) {
        if (budget.amount().amount().compareTo(SMALL) <= 0) {
            return budget;
        }
        return BudgetMaster.blocking(
                budget.costCenterId(), budget.accountClass(), budget.period(), times(budget.amount()));
    }

    private static Money times(Money amount) {
        return Money.rounded(amount.amount().multiply(FACTOR), amount.currency());
    }
}
