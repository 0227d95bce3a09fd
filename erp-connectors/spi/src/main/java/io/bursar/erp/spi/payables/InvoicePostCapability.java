package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Posts a supplier invoice ({@code invoice.post}); found again by business key.
 *
 * <pre>{@code
 * CommandOutcome outcome = invoicePost.send(request);   // Rejected DUPLICATE_INVOICE
 * }</pre>
 */
public interface InvoicePostCapability extends CommandCapability<InvoicePostRequest, Invoice> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<InvoicePostRequest, Invoice> CONTRACT = CapabilityContract.command(
            "invoice.post",
            InvoicePostRequest::from,
            Invoice::from,
            RejectionCode.DUPLICATE_INVOICE,
            RejectionCode.SUPPLIER_UNKNOWN,
            RejectionCode.SUPPLIER_INACTIVE,
            RejectionCode.SUPPLIER_BLOCKED,
            RejectionCode.SUPPLIER_MISMATCH,
            RejectionCode.BANK_ACCOUNT_MISMATCH,
            RejectionCode.PERIOD_CLOSED,
            RejectionCode.PERIOD_UNKNOWN,
            RejectionCode.AMOUNTS_DO_NOT_ADD_UP,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.PO_LINE_UNKNOWN,
            RejectionCode.PO_NOT_OPEN,
            RejectionCode.PO_UNRATIFIED,
            RejectionCode.PO_QUANTITY_EXCEEDED,
            RejectionCode.PO_AMOUNT_EXCEEDED,
            RejectionCode.RECEIPT_QUANTITY_EXCEEDED,
            RejectionCode.COST_CENTER_UNKNOWN,
            RejectionCode.COST_CENTER_CLOSED,
            RejectionCode.GL_ACCOUNT_UNKNOWN,
            RejectionCode.GL_ACCOUNT_INVALID,
            RejectionCode.CURRENCY_MISMATCH,
            RejectionCode.KEY_REUSED,
            RejectionCode.FIELD_TOO_LONG,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<InvoicePostRequest, Invoice> contract() {
        return CONTRACT;
    }
}
