package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Posts a receipt of goods or of a service ({@code receipt.post}).
 *
 * <pre>{@code
 * CommandOutcome outcome = receiptPost.send(request);   // Rejected OVER_RECEIPT
 * }</pre>
 */
public interface ReceiptPostCapability extends CommandCapability<ReceiptPostRequest, Receipt> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ReceiptPostRequest, Receipt> CONTRACT = CapabilityContract.command(
            "receipt.post",
            ReceiptPostRequest::from,
            Receipt::from,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_NOT_OPEN,
            RejectionCode.PO_LINE_UNKNOWN,
            RejectionCode.OVER_RECEIPT,
            RejectionCode.DUPLICATE_RECEIPT,
            RejectionCode.UNIT_MISMATCH,
            RejectionCode.LOT_EXPIRED,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<ReceiptPostRequest, Receipt> contract() {
        return CONTRACT;
    }
}
