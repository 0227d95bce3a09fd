package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * What one budget says.
 *
 * <pre>{@code
 * line.available();
 * }</pre>
 *
 * @param costCenterId the cost center
 * @param accountClass the account class
 * @param period the period of the budget that was used
 * @param requested what is asked for, all positions on this budget together
 * @param available what is available before
 * @param result what the budget says
 */
public record BudgetLineResult(
        String costCenterId, String accountClass, String period, Money requested, Money available, BudgetResult result)
        implements CapabilityData {

    /** Refuses nulls. */
    public BudgetLineResult {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(accountClass, "accountClass");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(requested, "requested");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(result, "result");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetLineResult from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetLineResult(
                fields.text("costCenterId"),
                fields.text("accountClass"),
                fields.text("period"),
                fields.money("requested"),
                fields.money("available"),
                fields.code("result", BudgetResult.class));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("costCenterId", costCenterId)
                .put("accountClass", accountClass)
                .put("period", period)
                .put("requested", requested)
                .put("available", available)
                .put("result", result.code())
                .build();
    }
}
