package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Blocks a supplier at once ({@code supplier.block}): new orders, postings and payment runs refuse it, and payments
 * that are prepared or released but not yet with the bank are taken back. Undone by {@code supplier.restore}.
 *
 * <pre>{@code
 * CommandOutcome outcome = supplierBlock.send(request);
 * }</pre>
 */
public interface SupplierBlockCapability extends CommandCapability<SupplierBlockRequest, SupplierRecord> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierBlockRequest, SupplierRecord> CONTRACT = CapabilityContract.command(
            "supplier.block",
            SupplierBlockRequest::from,
            SupplierRecord::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierBlockRequest, SupplierRecord> contract() {
        return CONTRACT;
    }
}
