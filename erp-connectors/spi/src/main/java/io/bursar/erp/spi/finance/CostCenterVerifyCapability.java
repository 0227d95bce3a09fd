package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Tells whether a cost center is open and who owns it ({@code costCenter.verify}).
 *
 * <pre>{@code
 * CostCenterVerifyCapability verify = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface CostCenterVerifyCapability extends QueryCapability<CostCenterRequest, CostCenter> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<CostCenterRequest, CostCenter> CONTRACT =
            CapabilityContract.query("costCenter.verify", CostCenterRequest::from, CostCenter::from);

    @Override
    default CapabilityContract<CostCenterRequest, CostCenter> contract() {
        return CONTRACT;
    }
}
