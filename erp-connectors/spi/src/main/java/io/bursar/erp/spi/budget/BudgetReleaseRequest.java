package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives back a reservation, or what is still open of an order's commitment.
 *
 * <pre>{@code
 * new BudgetReleaseRequest(Optional.of("RSV-1"), Optional.empty());
 * }</pre>
 *
 * @param reservationId the reservation; it or the order must be named
 * @param poNumber the order
 */
public record BudgetReleaseRequest(Optional<String> reservationId, Optional<String> poNumber)
        implements CapabilityData {

    /** Refuses nulls. */
    public BudgetReleaseRequest {
        Objects.requireNonNull(reservationId, "reservationId");
        Objects.requireNonNull(poNumber, "poNumber");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetReleaseRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetReleaseRequest(fields.maybeText("reservationId"), fields.maybeText("poNumber"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("reservationId", reservationId.orElse(null))
                .put("poNumber", poNumber.orElse(null))
                .build();
    }
}
