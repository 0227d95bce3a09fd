package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Finds contract prices ({@code contract.lookup}).
 *
 * <pre>{@code
 * ContractLookupCapability lookup = request -> Outcomes.answer(find(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface ContractLookupCapability extends QueryCapability<ContractLookupRequest, ContractLookup> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ContractLookupRequest, ContractLookup> CONTRACT =
            CapabilityContract.query("contract.lookup", ContractLookupRequest::from, ContractLookup::from);

    @Override
    default CapabilityContract<ContractLookupRequest, ContractLookup> contract() {
        return CONTRACT;
    }
}
