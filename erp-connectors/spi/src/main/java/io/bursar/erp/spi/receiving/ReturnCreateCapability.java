package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Sends goods back to their supplier ({@code return.create}).
 *
 * <pre>{@code
 * CommandOutcome outcome = returnCreate.send(request);   // Rejected RETURN_EXCEEDS_RECEIPT
 * }</pre>
 */
public interface ReturnCreateCapability extends CommandCapability<ReturnCreateRequest, SupplierReturn> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ReturnCreateRequest, SupplierReturn> CONTRACT = CapabilityContract.command(
            "return.create",
            ReturnCreateRequest::from,
            SupplierReturn::from,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_LINE_UNKNOWN,
            RejectionCode.RECEIPT_UNKNOWN,
            RejectionCode.RECEIPT_ALREADY_REVERSED,
            RejectionCode.RETURN_EXCEEDS_RECEIPT,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<ReturnCreateRequest, SupplierReturn> contract() {
        return CONTRACT;
    }
}
