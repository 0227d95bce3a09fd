package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * An open hold on all payments to a supplier.
 *
 * <pre>{@code
 * new SupplierHold("SH-12", "BANK_CHANGE");
 * }</pre>
 *
 * @param holdId the hold
 * @param holdCode why, as a code
 */
public record SupplierHold(String holdId, String holdCode) implements CapabilityData {

    /** Refuses nulls. */
    public SupplierHold {
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(holdCode, "holdCode");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierHold from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierHold(fields.text("holdId"), fields.text("holdCode"));
    }

    @Override
    public RecordValue toData() {
        return Data.record().put("holdId", holdId).put("holdCode", holdCode).build();
    }
}
