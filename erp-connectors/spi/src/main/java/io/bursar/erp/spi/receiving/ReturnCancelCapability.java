package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Takes a return back before the goods leave ({@code return.cancel}), the undo of create.
 *
 * <pre>{@code
 * CommandOutcome outcome = returnCancel.send(request);   // Rejected RETURN_ALREADY_CANCELLED
 * }</pre>
 */
public interface ReturnCancelCapability extends CommandCapability<ReturnCancelRequest, SupplierReturn> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ReturnCancelRequest, SupplierReturn> CONTRACT = CapabilityContract.command(
            "return.cancel",
            ReturnCancelRequest::from,
            SupplierReturn::from,
            RejectionCode.RETURN_UNKNOWN,
            RejectionCode.RETURN_ALREADY_CANCELLED,
            RejectionCode.OVER_RECEIPT,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<ReturnCancelRequest, SupplierReturn> contract() {
        return CONTRACT;
    }
}
