package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Creates a supplier ({@code supplier.create}); there is one per tax number and remit-to. Undone by a block.
 *
 * <pre>{@code
 * CommandOutcome outcome = supplierCreate.send(request);   // Rejected DUPLICATE_SUPPLIER
 * }</pre>
 */
public interface SupplierCreateCapability extends CommandCapability<SupplierCreateRequest, SupplierRecord> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierCreateRequest, SupplierRecord> CONTRACT = CapabilityContract.command(
            "supplier.create",
            SupplierCreateRequest::from,
            SupplierRecord::from,
            RejectionCode.DUPLICATE_SUPPLIER,
            RejectionCode.SCREENING_NOT_CLEAR,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierCreateRequest, SupplierRecord> contract() {
        return CONTRACT;
    }
}
