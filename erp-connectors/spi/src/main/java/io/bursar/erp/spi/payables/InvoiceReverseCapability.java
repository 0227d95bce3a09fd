package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Takes an unpaid invoice back ({@code invoice.reverse}), the undo of post.
 *
 * <pre>{@code
 * CommandOutcome outcome = invoiceReverse.send(request);   // Rejected INVOICE_PAID
 * }</pre>
 */
public interface InvoiceReverseCapability extends CommandCapability<InvoiceReverseRequest, Invoice> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<InvoiceReverseRequest, Invoice> CONTRACT = CapabilityContract.command(
            "invoice.reverse",
            InvoiceReverseRequest::from,
            Invoice::from,
            RejectionCode.INVOICE_UNKNOWN,
            RejectionCode.INVOICE_ALREADY_REVERSED,
            RejectionCode.INVOICE_PAID,
            RejectionCode.PAYMENT_RELEASED,
            RejectionCode.PERIOD_CLOSED,
            RejectionCode.PERIOD_UNKNOWN,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<InvoiceReverseRequest, Invoice> contract() {
        return CONTRACT;
    }
}
