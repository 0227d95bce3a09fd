package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Makes a new version of an order ({@code po.change}).
 *
 * <pre>{@code
 * CommandOutcome outcome = poChange.send(request);   // Rejected QUANTITY_BELOW_RECEIVED
 * }</pre>
 */
public interface PoChangeCapability extends CommandCapability<PoChangeRequest, PurchaseOrder> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PoChangeRequest, PurchaseOrder> CONTRACT = CapabilityContract.command(
            "po.change",
            PoChangeRequest::from,
            PurchaseOrder::from,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_NOT_OPEN,
            RejectionCode.VERSION_CONFLICT,
            RejectionCode.QUANTITY_BELOW_RECEIVED,
            RejectionCode.QUANTITY_BELOW_BILLED,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.SUPPLIER_INACTIVE,
            RejectionCode.SUPPLIER_BLOCKED,
            RejectionCode.COST_CENTER_UNKNOWN,
            RejectionCode.COST_CENTER_CLOSED,
            RejectionCode.GL_ACCOUNT_UNKNOWN,
            RejectionCode.GL_ACCOUNT_INVALID,
            RejectionCode.CURRENCY_MISMATCH,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<PoChangeRequest, PurchaseOrder> contract() {
        return CONTRACT;
    }
}
