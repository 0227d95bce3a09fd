package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Gives a whole order ({@code po.status}).
 *
 * <pre>{@code
 * PoStatusCapability status = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface PoStatusCapability extends QueryCapability<PoStatusRequest, PurchaseOrder> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PoStatusRequest, PurchaseOrder> CONTRACT =
            CapabilityContract.query("po.status", PoStatusRequest::from, PurchaseOrder::from);

    @Override
    default CapabilityContract<PoStatusRequest, PurchaseOrder> contract() {
        return CONTRACT;
    }
}
