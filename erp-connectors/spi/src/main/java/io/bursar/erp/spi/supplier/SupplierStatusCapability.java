package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Tells state, block and screening of one supplier ({@code supplier.status}).
 *
 * <pre>{@code
 * SupplierStatusCapability status = request -> Outcomes.answer(find(request.content().supplierId()), now());
 * }</pre>
 */
@FunctionalInterface
public interface SupplierStatusCapability extends QueryCapability<SupplierStatusRequest, SupplierStatus> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierStatusRequest, SupplierStatus> CONTRACT =
            CapabilityContract.query("supplier.status", SupplierStatusRequest::from, SupplierStatus::from);

    @Override
    default CapabilityContract<SupplierStatusRequest, SupplierStatus> contract() {
        return CONTRACT;
    }
}
