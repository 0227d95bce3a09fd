package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reserves all positions or none.
 *
 * <pre>{@code
 * new BudgetReserveRequest(positions, Optional.empty());
 * }</pre>
 *
 * @param positions the amounts, at least one
 * @param overrunPct percentage of overrun that policy allows; the stricter of it and the system's own holds
 */
public record BudgetReserveRequest(List<BudgetPosition> positions, Optional<BigDecimal> overrunPct)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetReserveRequest {
        Objects.requireNonNull(overrunPct, "overrunPct");
        positions = List.copyOf(positions);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetReserveRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetReserveRequest(
                fields.records("positions", BudgetPosition::from), fields.maybeDecimal("overrunPct"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put(
                        "positions",
                        Data.list(positions.stream().map(BudgetPosition::toData).toList()))
                .put("overrunPct", overrunPct.orElse(null))
                .build();
    }
}
