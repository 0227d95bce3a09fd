package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Restores what a supplier was before it was blocked ({@code supplier.restore}): the undo of {@code supplier.block}
 * (canonical §1.7). A block for a confirmed exclusion stands while the last screening is not CLEAR.
 *
 * <pre>{@code
 * CommandOutcome outcome = supplierRestore.send(request);   // Rejected BLOCK_STANDS
 * }</pre>
 */
public interface SupplierRestoreCapability extends CommandCapability<SupplierRestoreRequest, SupplierRecord> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierRestoreRequest, SupplierRecord> CONTRACT = CapabilityContract.command(
            "supplier.restore",
            SupplierRestoreRequest::from,
            SupplierRecord::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.SUPPLIER_NOT_BLOCKED,
            RejectionCode.BLOCK_STANDS,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierRestoreRequest, SupplierRecord> contract() {
        return CONTRACT;
    }
}
