package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Gives the receipts of an order ({@code receipt.status}).
 *
 * <pre>{@code
 * ReceiptStatusCapability status = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface ReceiptStatusCapability extends QueryCapability<ReceiptStatusRequest, ReceiptStatus> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ReceiptStatusRequest, ReceiptStatus> CONTRACT =
            CapabilityContract.query("receipt.status", ReceiptStatusRequest::from, ReceiptStatus::from);

    @Override
    default CapabilityContract<ReceiptStatusRequest, ReceiptStatus> contract() {
        return CONTRACT;
    }
}
