package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceHoldRequest;
import io.bursar.erp.spi.payables.InvoiceReleaseRequest;
import io.bursar.erp.spi.payables.InvoiceState;

/** Holds on invoices. The same hold placed twice is two holds: nothing here absorbs it. */
public final class HoldBook {

    private HoldBook() {}

    /** Places a hold; a payment run that is not released loses the invoice. */
    public static Applied hold(Session session, Instruction<InvoiceHoldRequest> instruction) {
        InvoiceHoldRequest request = instruction.content();
        Invoice invoice = InvoiceReader.requireUnpaid(session, request.voucherNo());
        PaymentBook.takeOut(session, invoice);
        session.update(
                "INSERT INTO invoice_hold(voucher_no, hold_code, reason, open) VALUES (?, ?, ?, TRUE)",
                request.voucherNo(),
                request.holdCode(),
                request.reason().orElse(null));
        return InvoiceBook.applied(session, request.voucherNo());
    }

    /** Lifts all open holds of a code. */
    public static Applied release(Session session, Instruction<InvoiceReleaseRequest> instruction) {
        InvoiceReleaseRequest request = instruction.content();
        Invoice invoice = InvoiceReader.require(session, request.voucherNo());
        if (invoice.state() == InvoiceState.REVERSED) {
            throw Refusal.of(RejectionCode.INVOICE_ALREADY_REVERSED, "voucherNo", request.voucherNo());
        }
        int lifted = session.update(
                "UPDATE invoice_hold SET open = FALSE WHERE voucher_no = ? AND hold_code = ? AND open",
                request.voucherNo(),
                request.holdCode());
        if (lifted == 0) {
            throw Refusal.of(RejectionCode.HOLD_NOT_FOUND, "holdCode", request.holdCode());
        }
        return InvoiceBook.applied(session, request.voucherNo());
    }
}
