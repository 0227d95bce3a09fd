package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Blocks payment of an invoice ({@code invoice.hold}); a run that is not released loses the invoice.
 *
 * <pre>{@code
 * CommandOutcome outcome = invoiceHold.send(request);   // Rejected PAYMENT_RELEASED
 * }</pre>
 */
public interface InvoiceHoldCapability extends CommandCapability<InvoiceHoldRequest, Invoice> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<InvoiceHoldRequest, Invoice> CONTRACT = CapabilityContract.command(
            "invoice.hold",
            InvoiceHoldRequest::from,
            Invoice::from,
            RejectionCode.INVOICE_UNKNOWN,
            RejectionCode.INVOICE_ALREADY_REVERSED,
            RejectionCode.INVOICE_PAID,
            RejectionCode.PAYMENT_RELEASED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<InvoiceHoldRequest, Invoice> contract() {
        return CONTRACT;
    }
}
