package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * A reservation as the system holds it.
 *
 * <pre>{@code
 * BudgetReserveCapability.CONTRACT.readAnswer(confirmed.result()).reservationId();
 * }</pre>
 *
 * @param reservationId its number
 * @param state where it stands
 * @param result OK or WARN when it was made
 * @param positions what it holds
 */
public record BudgetReservation(
        String reservationId, ReservationState state, BudgetResult result, List<BudgetPosition> positions)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetReservation {
        Objects.requireNonNull(reservationId, "reservationId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(result, "result");
        positions = List.copyOf(positions);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetReservation from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetReservation(
                fields.text("reservationId"),
                fields.code("state", ReservationState.class),
                fields.code("result", BudgetResult.class),
                fields.records("positions", BudgetPosition::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("reservationId", reservationId)
                .put("state", state.code())
                .put("result", result.code())
                .put(
                        "positions",
                        Data.list(positions.stream().map(BudgetPosition::toData).toList()))
                .build();
    }
}
