package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Lifts a block and gives a supplier the state it had before it.
 *
 * <pre>{@code
 * new SupplierRestoreRequest("SUP-100", "FALSE_ALARM", Optional.empty());
 * }</pre>
 *
 * @param supplierId the supplier
 * @param reason why
 * @param state the state to have; absent: the one before the block
 */
public record SupplierRestoreRequest(String supplierId, String reason, Optional<SupplierState> state)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierRestoreRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierRestoreRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierRestoreRequest(
                fields.text("supplierId"), fields.text("reason"), fields.maybeCode("state", SupplierState.class));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("reason", reason)
                .put("state", state.map(SupplierState::code).orElse(null))
                .build();
    }
}
