package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Holds all payments to a supplier ({@code supplier.payment.hold}, W02-8): payment runs do not pick them up, and those
 * prepared or released but not yet with the bank are taken back. Each hold stands by itself.
 *
 * <pre>{@code
 * CommandOutcome outcome = paymentHold.send(request);
 * }</pre>
 */
public interface SupplierPaymentHoldCapability
        extends CommandCapability<SupplierPaymentHoldRequest, SupplierPaymentHold> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierPaymentHoldRequest, SupplierPaymentHold> CONTRACT = CapabilityContract.command(
            "supplier.payment.hold",
            SupplierPaymentHoldRequest::from,
            SupplierPaymentHold::from,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<SupplierPaymentHoldRequest, SupplierPaymentHold> contract() {
        return CONTRACT;
    }
}
