package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount on one budget: cost center, account class and period. The account stands for its class where no class is
 * given; year and month fall back to a budget of the year.
 *
 * <pre>{@code
 * BudgetPosition.from(Data.record().put("costCenterId", "CC-ICU").put("glAccountId", "6100")
 *     .put("period", "2026-03").put("amount", Money.usd("420.00")).build());
 * }</pre>
 *
 * @param lineNo the line of the request or order it belongs to
 * @param costCenterId the cost center
 * @param accountClass the account class
 * @param glAccountId an account of the class
 * @param period {@code 2026-03}, or {@code 2026} for a yearly budget
 * @param amount the amount
 */
public record BudgetPosition(
        Optional<Integer> lineNo,
        String costCenterId,
        Optional<String> accountClass,
        Optional<String> glAccountId,
        String period,
        Money amount)
        implements CapabilityData {

    /** Refuses nulls. */
    public BudgetPosition {
        Objects.requireNonNull(lineNo, "lineNo");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(accountClass, "accountClass");
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(amount, "amount");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetPosition from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetPosition(
                fields.maybeInteger("lineNo"),
                fields.text("costCenterId"),
                fields.maybeText("accountClass"),
                fields.maybeText("glAccountId"),
                fields.text("period"),
                fields.money("amount"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo.map(DecimalValue::of).orElse(null))
                .put("costCenterId", costCenterId)
                .put("accountClass", accountClass.orElse(null))
                .put("glAccountId", glAccountId.orElse(null))
                .put("period", period)
                .put("amount", amount)
                .build();
    }
}
