package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Changes a supplier ({@code supplier.update}). Undone by the same command with what stood before.
 *
 * <pre>{@code
 * CommandOutcome outcome = supplierUpdate.send(request);   // Rejected DUPLICATE_SUPPLIER
 * }</pre>
 */
public interface SupplierUpdateCapability extends CommandCapability<SupplierUpdateRequest, SupplierRecord> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierUpdateRequest, SupplierRecord> CONTRACT = CapabilityContract.command(
            "supplier.update",
            SupplierUpdateRequest::from,
            SupplierRecord::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.DUPLICATE_SUPPLIER,
            RejectionCode.SCREENING_NOT_CLEAR,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierUpdateRequest, SupplierRecord> contract() {
        return CONTRACT;
    }
}
