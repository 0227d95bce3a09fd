package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Lifts a hold ({@code invoice.release}).
 *
 * <pre>{@code
 * CommandOutcome outcome = invoiceRelease.send(request);   // Rejected HOLD_NOT_FOUND
 * }</pre>
 */
public interface InvoiceReleaseCapability extends CommandCapability<InvoiceReleaseRequest, Invoice> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<InvoiceReleaseRequest, Invoice> CONTRACT = CapabilityContract.command(
            "invoice.release",
            InvoiceReleaseRequest::from,
            Invoice::from,
            RejectionCode.INVOICE_UNKNOWN,
            RejectionCode.INVOICE_ALREADY_REVERSED,
            RejectionCode.HOLD_NOT_FOUND,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<InvoiceReleaseRequest, Invoice> contract() {
        return CONTRACT;
    }
}
