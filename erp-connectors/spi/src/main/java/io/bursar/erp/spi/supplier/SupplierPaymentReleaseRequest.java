package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Releases one hold on the payments to a supplier.
 *
 * <pre>{@code
 * new SupplierPaymentReleaseRequest("SH-12", "Cooling-off ended");
 * }</pre>
 *
 * @param holdId the hold
 * @param reason why
 */
public record SupplierPaymentReleaseRequest(String holdId, String reason) implements CapabilityData {

    /** Refuses nulls. */
    public SupplierPaymentReleaseRequest {
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierPaymentReleaseRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierPaymentReleaseRequest(fields.text("holdId"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record().put("holdId", holdId).put("reason", reason).build();
    }
}
