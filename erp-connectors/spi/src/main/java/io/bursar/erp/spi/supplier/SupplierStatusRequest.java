package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Asks for the state of one supplier.
 *
 * <pre>{@code
 * new SupplierStatusRequest("SUP-100");
 * }</pre>
 *
 * @param supplierId the supplier, as the system of record names it
 */
public record SupplierStatusRequest(String supplierId) implements CapabilityData {

    /** Refuses nulls. */
    public SupplierStatusRequest {
        Objects.requireNonNull(supplierId, "supplierId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierStatusRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierStatusRequest(fields.text("supplierId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record().put("supplierId", supplierId).build();
    }
}
