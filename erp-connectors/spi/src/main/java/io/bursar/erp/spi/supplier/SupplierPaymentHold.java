package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * A hold on all payments to a supplier, open or released.
 *
 * <pre>{@code
 * hold.holdId();
 * }</pre>
 *
 * @param holdId the hold
 * @param supplierId the supplier
 * @param holdCode why, as a code
 * @param open whether it still holds
 */
public record SupplierPaymentHold(String holdId, String supplierId, String holdCode, boolean open)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierPaymentHold {
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(holdCode, "holdCode");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierPaymentHold from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierPaymentHold(
                fields.text("holdId"), fields.text("supplierId"), fields.text("holdCode"), fields.truth("open"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("holdId", holdId)
                .put("supplierId", supplierId)
                .put("holdCode", holdCode)
                .put("open", open)
                .build();
    }
}
