package io.bursar.erp.reference.master;

import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A budget as it is loaded. Loading it again changes amount, overrun and mode, never what is reserved, committed or
 * used.
 *
 * <pre>{@code
 * BudgetMaster.blocking("CC-ICU", "SUPPLIES", "2026-03", Money.usd("50000"));
 * }</pre>
 *
 * @param costCenterId the cost center
 * @param accountClass the account class
 * @param period {@code 2026-03}, or {@code 2026} for a yearly budget
 * @param amount what may be spent
 * @param overrunPct percentage of the amount by which a blocking budget may be overrun
 * @param mode what it does when it is short
 */
public record BudgetMaster(
        String costCenterId, String accountClass, String period, Money amount, BigDecimal overrunPct, BudgetMode mode) {

    /** Refuses nulls. */
    public BudgetMaster {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(accountClass, "accountClass");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(overrunPct, "overrunPct");
        Objects.requireNonNull(mode, "mode");
    }

    /** A budget that refuses every overrun. */
    public static BudgetMaster blocking(String costCenterId, String accountClass, String period, Money amount) {
        return new BudgetMaster(costCenterId, accountClass, period, amount, BigDecimal.ZERO, BudgetMode.BLOCK);
    }

    /** This budget with an allowed overrun. */
    public BudgetMaster withOverrunPct(BigDecimal percent) {
        return new BudgetMaster(costCenterId, accountClass, period, amount, percent, mode);
    }

    /** This budget only warning. */
    public BudgetMaster warning() {
        return new BudgetMaster(costCenterId, accountClass, period, amount, overrunPct, BudgetMode.WARN);
    }
}
