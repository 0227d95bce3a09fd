package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks whether a cost center takes postings and who answers for it.
 *
 * <pre>{@code
 * new CostCenterRequest("CC-ICU", Optional.empty());
 * }</pre>
 *
 * @param costCenterId the cost center
 * @param onDate the posting date; absent means today
 */
public record CostCenterRequest(String costCenterId, Optional<LocalDate> onDate) implements CapabilityData {

    /** Refuses nulls. */
    public CostCenterRequest {
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(onDate, "onDate");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static CostCenterRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new CostCenterRequest(fields.text("costCenterId"), fields.maybeDate("onDate"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("costCenterId", costCenterId)
                .put("onDate", onDate.orElse(null))
                .build();
    }
}
