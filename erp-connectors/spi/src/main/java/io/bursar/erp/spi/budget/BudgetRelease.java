package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was given back.
 *
 * <pre>{@code
 * BudgetReleaseCapability.CONTRACT.readAnswer(confirmed.result()).positions();
 * }</pre>
 *
 * @param reservationId the reservation
 * @param poNumber the order
 * @param positions the amounts given back
 */
public record BudgetRelease(Optional<String> reservationId, Optional<String> poNumber, List<BudgetPosition> positions)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetRelease {
        Objects.requireNonNull(reservationId, "reservationId");
        Objects.requireNonNull(poNumber, "poNumber");
        positions = List.copyOf(positions);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetRelease from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetRelease(
                fields.maybeText("reservationId"),
                fields.maybeText("poNumber"),
                fields.records("positions", BudgetPosition::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("reservationId", reservationId.orElse(null))
                .put("poNumber", poNumber.orElse(null))
                .put(
                        "positions",
                        Data.list(positions.stream().map(BudgetPosition::toData).toList()))
                .build();
    }
}
