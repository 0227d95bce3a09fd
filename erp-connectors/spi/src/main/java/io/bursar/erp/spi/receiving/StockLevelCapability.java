package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Says what lies of an item ({@code stock.level}).
 *
 * <pre>{@code
 * StockLevelCapability level = request -> Outcomes.answer(read(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface StockLevelCapability extends QueryCapability<StockLevelRequest, StockLevel> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<StockLevelRequest, StockLevel> CONTRACT =
            CapabilityContract.query("stock.level", StockLevelRequest::from, StockLevel::from);

    @Override
    default CapabilityContract<StockLevelRequest, StockLevel> contract() {
        return CONTRACT;
    }
}
