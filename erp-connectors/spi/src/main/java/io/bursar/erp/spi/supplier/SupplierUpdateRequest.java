package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes master data, the record of screenings or the life-cycle state of a supplier. What is absent stays; a block
 * and payment holds have commands of their own.
 *
 * <pre>{@code
 * new SupplierUpdateRequest("SUP-100", fields, Optional.of(SupplierState.ACTIVE), List.of());
 * }</pre>
 *
 * @param supplierId the supplier
 * @param fields what changes
 * @param state the new state
 * @param screenings new screening runs; a list not named keeps its last
 */
public record SupplierUpdateRequest(
        String supplierId, SupplierFields fields, Optional<SupplierState> state, List<ScreeningEntry> screenings)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public SupplierUpdateRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(state, "state");
        screenings = List.copyOf(screenings);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierUpdateRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierUpdateRequest(
                fields.text("supplierId"),
                SupplierFields.from(fields.record("fields")),
                fields.maybeCode("state", SupplierState.class),
                fields.records("screenings", ScreeningEntry::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("fields", fields.toData())
                .put("state", state.map(SupplierState::code).orElse(null))
                .put(
                        "screenings",
                        Data.list(
                                screenings.stream().map(ScreeningEntry::toData).toList()))
                .build();
    }
}
