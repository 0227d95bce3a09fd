package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Takes a receipt back that is not billed ({@code receipt.reverse}), the undo of post.
 *
 * <pre>{@code
 * CommandOutcome outcome = receiptReverse.send(request);   // Rejected RECEIPT_ALREADY_BILLED
 * }</pre>
 */
public interface ReceiptReverseCapability extends CommandCapability<ReceiptReverseRequest, Receipt> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<ReceiptReverseRequest, Receipt> CONTRACT = CapabilityContract.command(
            "receipt.reverse",
            ReceiptReverseRequest::from,
            Receipt::from,
            RejectionCode.RECEIPT_UNKNOWN,
            RejectionCode.RECEIPT_ALREADY_REVERSED,
            RejectionCode.RECEIPT_ALREADY_BILLED,
            RejectionCode.RECEIPT_PARTLY_RETURNED,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<ReceiptReverseRequest, Receipt> contract() {
        return CONTRACT;
    }
}
