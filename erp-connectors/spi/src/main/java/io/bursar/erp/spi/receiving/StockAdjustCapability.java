package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Moves stock of a lot ({@code stock.adjust}); the opposite movement undoes it.
 *
 * <pre>{@code
 * CommandOutcome outcome = stockAdjust.send(request);   // Rejected STOCK_QUARANTINED
 * }</pre>
 */
public interface StockAdjustCapability extends CommandCapability<StockAdjustRequest, StockLot> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<StockAdjustRequest, StockLot> CONTRACT = CapabilityContract.command(
            "stock.adjust",
            StockAdjustRequest::from,
            StockLot::from,
            RejectionCode.STOCK_INSUFFICIENT,
            RejectionCode.STOCK_QUARANTINED,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<StockAdjustRequest, StockLot> contract() {
        return CONTRACT;
    }
}
