package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Blocks a supplier: no new orders, postings or payments.
 *
 * <pre>{@code
 * new SupplierBlockRequest("SUP-100", "EXCLUDED", "On OIG-LEIE since 2026-02-20");
 * }</pre>
 *
 * @param supplierId the supplier
 * @param blockCode why, as a code; {@code EXCLUDED} for a confirmed exclusion
 * @param reason why, in words
 */
public record SupplierBlockRequest(String supplierId, String blockCode, String reason) implements CapabilityData {

    /** Refuses nulls. */
    public SupplierBlockRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(blockCode, "blockCode");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierBlockRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierBlockRequest(fields.text("supplierId"), fields.text("blockCode"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("blockCode", blockCode)
                .put("reason", reason)
                .build();
    }
}
