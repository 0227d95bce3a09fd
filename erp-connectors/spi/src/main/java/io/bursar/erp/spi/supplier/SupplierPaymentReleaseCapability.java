package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Releases a hold on the payments to a supplier ({@code supplier.payment.release}, W02-12).
 *
 * <pre>{@code
 * CommandOutcome outcome = paymentRelease.send(request);   // Rejected HOLD_NOT_FOUND
 * }</pre>
 */
public interface SupplierPaymentReleaseCapability
        extends CommandCapability<SupplierPaymentReleaseRequest, SupplierPaymentHold> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierPaymentReleaseRequest, SupplierPaymentHold> CONTRACT = CapabilityContract.command(
            "supplier.payment.release",
            SupplierPaymentReleaseRequest::from,
            SupplierPaymentHold::from,
            RejectionCode.HOLD_NOT_FOUND,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierPaymentReleaseRequest, SupplierPaymentHold> contract() {
        return CONTRACT;
    }
}
