package io.bursar.examples.healthsystem.world;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.embedded.sample.SampleMasters;
import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The master data of a run: that of the sample hospitals with budgets so large that no request takes another's. What
 * one request gets then depends on no other, and a run that was killed ends with the same orders; the one small budget
 * stays small.
 */
final class Masters {

    private static final BigDecimal SMALL = new BigDecimal("2000");
    private static final BigDecimal FACTOR = new BigDecimal("1000");

    private Masters() {}

    static ReferenceErpSeed of(PolicyPack policy, Instant now) {
        ReferenceErpSeed sample = SampleMasters.of(policy, now);
        return new ReferenceErpSeed(
                sample.suppliers(),
                sample.costCenters(),
                sample.glAccounts(),
                sample.periods(),
                sample.budgets().stream().map(Masters::generous).toList(),
                sample.contractPrices());
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
