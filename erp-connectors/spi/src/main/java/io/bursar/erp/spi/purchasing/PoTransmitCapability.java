package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Sends a version of an order to the supplier ({@code po.transmit}).
 *
 * <pre>{@code
 * CommandOutcome outcome = poTransmit.send(request);
 * }</pre>
 */
public interface PoTransmitCapability extends CommandCapability<PoTransmitRequest, PoTransmission> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<PoTransmitRequest, PoTransmission> CONTRACT = CapabilityContract.command(
            "po.transmit",
            PoTransmitRequest::from,
            PoTransmission::from,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_NOT_OPEN,
            RejectionCode.VERSION_CONFLICT,
            RejectionCode.SUPPLIER_BLOCKED,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<PoTransmitRequest, PoTransmission> contract() {
        return CONTRACT;
    }
}
