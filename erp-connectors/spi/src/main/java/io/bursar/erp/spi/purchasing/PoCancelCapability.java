package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Cancels an order on which nothing happened ({@code po.cancel}).
 *
 * <pre>{@code
 * CommandOutcome outcome = poCancel.send(request);   // Rejected PO_PARTLY_RECEIVED
 * }</pre>
 */
public interface PoCancelCapability extends CommandCapability<PoCancelRequest, PurchaseOrder> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PoCancelRequest, PurchaseOrder> CONTRACT = CapabilityContract.command(
            "po.cancel",
            PoCancelRequest::from,
            PurchaseOrder::from,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_NOT_OPEN,
            RejectionCode.PO_PARTLY_RECEIVED,
            RejectionCode.PO_PARTLY_BILLED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<PoCancelRequest, PurchaseOrder> contract() {
        return CONTRACT;
    }
}
