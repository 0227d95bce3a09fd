package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Stops a payment before the bank cut-off ({@code payment.stop}).
 *
 * <pre>{@code
 * CommandOutcome outcome = paymentStop.send(request);   // Rejected CUT_OFF_PASSED
 * }</pre>
 */
public interface PaymentStopCapability extends CommandCapability<PaymentStopRequest, Payment> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PaymentStopRequest, Payment> CONTRACT = CapabilityContract.command(
            "payment.stop",
            PaymentStopRequest::from,
            Payment::from,
            RejectionCode.PAYMENT_UNKNOWN,
            RejectionCode.PAYMENT_NOT_STOPPABLE,
            RejectionCode.CUT_OFF_PASSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<PaymentStopRequest, Payment> contract() {
        return CONTRACT;
    }
}
