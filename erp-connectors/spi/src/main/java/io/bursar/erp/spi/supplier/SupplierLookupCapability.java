package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Finds suppliers by name, tax token or group ({@code supplier.lookup}).
 *
 * <pre>{@code
 * SupplierLookupCapability lookup = request -> Outcomes.answer(search(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface SupplierLookupCapability extends QueryCapability<SupplierLookupRequest, SupplierLookup> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<SupplierLookupRequest, SupplierLookup> CONTRACT =
            CapabilityContract.query("supplier.lookup", SupplierLookupRequest::from, SupplierLookup::from);

    @Override
    default CapabilityContract<SupplierLookupRequest, SupplierLookup> contract() {
        return CONTRACT;
    }
}
