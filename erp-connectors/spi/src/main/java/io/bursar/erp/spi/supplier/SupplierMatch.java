package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * One supplier found by a look-up.
 *
 * <pre>{@code
 * match.supplierId();
 * }</pre>
 *
 * @param supplierId the supplier
 * @param name legal name
 * @param state life-cycle state
 * @param blocked whether a block is set
 * @param supplierGroupId its supplier group
 */
public record SupplierMatch(
        String supplierId, String name, SupplierState state, boolean blocked, Optional<String> supplierGroupId)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierMatch {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierMatch from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierMatch(
                fields.text("supplierId"),
                fields.text("name"),
                fields.code("state", SupplierState.class),
                fields.truth("blocked"),
                fields.maybeText("supplierGroupId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("name", name)
                .put("state", state.code())
                .put("blocked", blocked)
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .build();
    }
}
