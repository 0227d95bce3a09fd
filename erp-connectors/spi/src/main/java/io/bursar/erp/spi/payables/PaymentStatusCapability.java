package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Gives a payment ({@code payment.status}).
 *
 * <pre>{@code
 * PaymentStatusCapability status = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface PaymentStatusCapability extends QueryCapability<PaymentStatusRequest, Payment> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PaymentStatusRequest, Payment> CONTRACT =
            CapabilityContract.query("payment.status", PaymentStatusRequest::from, Payment::from);

    @Override
    default CapabilityContract<PaymentStatusRequest, Payment> contract() {
        return CONTRACT;
    }
}
