package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Keeps stock from being issued ({@code stock.quarantine}); the opposite movement undoes it.
 *
 * <pre>{@code
 * CommandOutcome outcome = stockQuarantine.send(request);   // Rejected STOCK_INSUFFICIENT
 * }</pre>
 */
public interface StockQuarantineCapability extends CommandCapability<StockQuarantineRequest, StockLot> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<StockQuarantineRequest, StockLot> CONTRACT = CapabilityContract.command(
            "stock.quarantine",
            StockQuarantineRequest::from,
            StockLot::from,
            RejectionCode.STOCK_INSUFFICIENT,
            RejectionCode.STOCK_QUARANTINED,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<StockQuarantineRequest, StockLot> contract() {
        return CONTRACT;
    }
}
