package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * What the budgets say: the worst of all lines. A check only predicts; where {@code advisory} is set the system has no
 * blocking budget at all.
 *
 * <pre>{@code
 * BudgetCheckCapability.CONTRACT.readAnswer(answer.value()).result();
 * }</pre>
 *
 * @param result the worst of all
 * @param advisory whether the system merely reports and never blocks
 * @param lines each budget
 */
public record BudgetCheck(BudgetResult result, boolean advisory, List<BudgetLineResult> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetCheck {
        Objects.requireNonNull(result, "result");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetCheck from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetCheck(
                fields.code("result", BudgetResult.class),
                fields.truth("advisory"),
                fields.records("lines", BudgetLineResult::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("result", result.code())
                .put("advisory", advisory)
                .put(
                        "lines",
                        Data.list(lines.stream().map(BudgetLineResult::toData).toList()))
                .build();
    }
}
