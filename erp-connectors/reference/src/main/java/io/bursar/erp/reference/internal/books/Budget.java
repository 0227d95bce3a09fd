package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.master.BudgetMode;
import io.bursar.erp.spi.budget.BudgetResult;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One budget with what is reserved, committed and used of it. */
public record Budget(BudgetKey key, Money amount, BigDecimal overrunPct, BudgetMode mode, Money used) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What may still be reserved. */
    public Money available() {
        return amount.minus(used);
    }

    /** What the budget says to an amount; policy may allow less overrun than the budget itself, never more. */
    BudgetResult verdict(Money requested, Optional<BigDecimal> policyOverrunPct) {
        Money after = available().minus(requested);
        if (!after.isNegative()) {
            return BudgetResult.OK;
        }
        BigDecimal percent = policyOverrunPct.map(overrunPct::min).orElse(overrunPct);
        BigDecimal allowed = amount.amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.DOWN);
        boolean within = after.negated().amount().compareTo(allowed) <= 0;
        return within || mode == BudgetMode.WARN ? BudgetResult.WARN : BudgetResult.BLOCK;
    }
}
