package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Holds all payments to a supplier.
 *
 * <pre>{@code
 * new SupplierPaymentHoldRequest("SUP-100", "BANK_CHANGE", "Account changes");
 * }</pre>
 *
 * @param supplierId the supplier
 * @param holdCode why, as a code
 * @param reason why, in words
 */
public record SupplierPaymentHoldRequest(String supplierId, String holdCode, String reason) implements CapabilityData {

    /** Refuses nulls. */
    public SupplierPaymentHoldRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(holdCode, "holdCode");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierPaymentHoldRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierPaymentHoldRequest(
                fields.text("supplierId"), fields.text("holdCode"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("holdCode", holdCode)
                .put("reason", reason)
                .build();
    }
}
