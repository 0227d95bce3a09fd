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
 * Turns a reservation into the commitment of an order, or sets the commitment of an order anew. The reservation, where
 * named, is given back in the same step.
 *
 * <pre>{@code
 * new BudgetCommitRequest(Optional.of("RSV-1"), "PO-1", List.of(), Optional.empty());
 * }</pre>
 *
 * @param reservationId the reservation to use up
 * @param poNumber the order that is committed to
 * @param positions the whole commitment of the order; empty takes those of the reservation
 * @param overrunPct percentage of overrun that policy allows
 */
public record BudgetCommitRequest(
        Optional<String> reservationId,
        String poNumber,
        List<BudgetPosition> positions,
        Optional<BigDecimal> overrunPct)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetCommitRequest {
        Objects.requireNonNull(reservationId, "reservationId");
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(overrunPct, "overrunPct");
        positions = List.copyOf(positions);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetCommitRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetCommitRequest(
                fields.maybeText("reservationId"),
                fields.text("poNumber"),
                fields.records("positions", BudgetPosition::from),
                fields.maybeDecimal("overrunPct"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("reservationId", reservationId.orElse(null))
                .put("poNumber", poNumber)
                .put(
                        "positions",
                        Data.list(positions.stream().map(BudgetPosition::toData).toList()))
                .put("overrunPct", overrunPct.orElse(null))
                .build();
    }
}
