package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceDocType;
import io.bursar.erp.spi.payables.InvoiceLine;
import io.bursar.erp.spi.payables.InvoicePostRequest;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.InvoiceStatusRequest;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Credit and debit notes. A credit is booked as less, whichever sign it is written with. One that names an invoice
 * first ends what is disputed of it; the rest is taken off what a payment run pays the same supplier (INV-I4). A debit
 * note over no more than is disputed claims it: it is paid, and the dispute has ended too.
 */
final class CreditBook {

    private CreditBook() {}

    /** The line as it is booked. */
    static InvoiceLine signed(InvoicePostRequest request, InvoiceLine line) {
        boolean negate = request.docType() == InvoiceDocType.CREDIT
                && request.gross().amount().signum() > 0;
        return negate
                ? new InvoiceLine(
                        line.lineNo(),
                        line.poNumber(),
                        line.poLine(),
                        line.qty().map(BigDecimal::negate),
                        line.amount().negated(),
                        line.costCenterId(),
                        line.glAccountId())
                : line;
    }

    /**
     * Ends what is disputed of the named invoice, as far as the note goes.
     *
     * @return whether the note changes what is charged: a credit for what was never charged does not, nor does a debit
     *     note for what was charged with its invoice
     */
    static boolean settle(Session session, String voucherNo, InvoicePostRequest request) {
        Optional<Invoice> named = request.correctsInvoiceNo().flatMap(number -> named(session, request, number));
        Money note = request.gross().abs();
        Money open = named.map(Invoice::openDispute).orElse(Money.zero(note.currency()));
        boolean credit = request.docType() == InvoiceDocType.CREDIT;
        boolean claim = request.docType() == InvoiceDocType.DEBIT && !note.exceeds(open);
        if (named.isEmpty() || open.amount().signum() <= 0 || !(credit || claim)) {
            return true;
        }
        BigDecimal settled = note.min(open).amount();
        String invoiceNo = named.get().voucherNo();
        BigDecimal beside = session.first(
                        "SELECT header_difference FROM invoice WHERE voucher_no = ?",
                        row -> row.getBigDecimal(1),
                        invoiceNo)
                .orElse(BigDecimal.ZERO);
        session.update(
                "UPDATE invoice SET settled_amount = settled_amount + ? WHERE voucher_no = ?", settled, invoiceNo);
        session.update(
                "UPDATE invoice SET settled_amount = ?, corrects = ? WHERE voucher_no = ?",
                settled,
                invoiceNo,
                voucherNo);
        return credit ? settled.compareTo(beside) > 0 : beside.signum() > 0;
    }

    /**
     * A note that is taken back leaves its dispute open again; an invoice that is taken back leaves nothing to settle.
     */
    static void reopen(Session session, Invoice taken) {
        session.update(
                "UPDATE invoice SET settled_amount = settled_amount - ? WHERE voucher_no ="
                        + " (SELECT corrects FROM invoice WHERE voucher_no = ?)",
                taken.settledAmount().map(Money::amount).orElse(BigDecimal.ZERO),
                taken.voucherNo());
        session.update(
                "UPDATE invoice SET settled_amount = 0, corrects = NULL WHERE corrects = ? AND doc_type = ?",
                taken.voucherNo(),
                InvoiceDocType.CREDIT.code());
    }

    private static Optional<Invoice> named(Session session, InvoicePostRequest request, String number) {
        return InvoiceReader.find(
                        session,
                        new InvoiceStatusRequest(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(request.supplierId()),
                                Optional.of(number)))
                .filter(invoice -> invoice.state() != InvoiceState.REVERSED)
                .filter(invoice ->
                        invoice.gross().currency().equals(request.gross().currency()));
    }

    /** Credits of suppliers that are neither blocked nor held, without a hold of their own, oldest first. */
    static List<String> open(Session session, int limit) {
        return session.list(
                "SELECT i.voucher_no FROM invoice i JOIN supplier s ON s.id = i.supplier_id"
                        + " WHERE i.state = ? AND i.doc_type = ? AND NOT s.blocked"
                        + " AND NOT EXISTS (SELECT 1 FROM supplier_hold o WHERE o.supplier_id = s.id AND o.open)"
                        + " AND NOT EXISTS (SELECT 1 FROM invoice_hold h WHERE h.voucher_no = i.voucher_no AND h.open)"
                        + " ORDER BY i.invoice_date, i.voucher_no LIMIT ?",
                row -> row.getString(1),
                InvoiceState.POSTED.code(),
                InvoiceDocType.CREDIT.code(),
                limit);
    }

    /** Whether a run pays the supplier of a credit at least as much; one that is used up on a dispute needs nothing. */
    static boolean covered(Session session, String runId, String voucherNo) {
        return session.exists(
                "SELECT 1 FROM invoice c WHERE c.voucher_no = ? AND ABS(c.gross) - c.settled_amount <="
                        + " (SELECT COALESCE(SUM(p.amount), 0) FROM payment p JOIN invoice i"
                        + " ON i.voucher_no = p.voucher_no WHERE p.run_id = ? AND i.supplier_id = c.supplier_id"
                        + " AND p.currency = c.currency)",
                voucherNo,
                runId);
    }

    /** Takes credits out of a run whose other payments to their supplier do not cover them any more. */
    static void uncover(Session session, String paymentRef) {
        List<String> credits = session.list(
                "SELECT p.payment_ref FROM payment p JOIN invoice i ON i.voucher_no = p.voucher_no"
                        + " JOIN payment gone ON gone.run_id = p.run_id AND gone.payment_ref = ?"
                        + " JOIN invoice of ON of.voucher_no = gone.voucher_no AND of.supplier_id = i.supplier_id"
                        + " WHERE p.amount < 0 AND p.currency = gone.currency AND p.state IN (?, ?, ?)"
                        + " ORDER BY i.invoice_date DESC, p.payment_ref",
                row -> row.getString(1),
                paymentRef,
                PaymentState.PREPARED.code(),
                PaymentState.RELEASED.code(),
                PaymentState.PAID.code());
        for (String credit : credits) {
            if (net(session, credit).signum() < 0) {
                var payment = PaymentBook.require(session, credit);
                boolean withBank = payment.state() == PaymentState.PAID;
                PaymentBook.become(
                        session, payment, withBank ? PaymentState.RETURNED : PaymentState.STOPPED, InvoiceState.POSTED);
            }
        }
    }

    /** What the run of a payment pays its supplier, less what came back. */
    private static BigDecimal net(Session session, String paymentRef) {
        return session.first(
                        "SELECT SUM(p.amount) FROM payment p JOIN invoice i ON i.voucher_no = p.voucher_no"
                                + " JOIN payment one ON one.run_id = p.run_id AND one.payment_ref = ?"
                                + " JOIN invoice of ON of.voucher_no = one.voucher_no AND of.supplier_id = i.supplier_id"
                                + " WHERE p.currency = one.currency AND p.state NOT IN (?, ?)",
                        row -> row.getBigDecimal(1),
                        paymentRef,
                        PaymentState.STOPPED.code(),
                        PaymentState.RETURNED.code())
                .orElse(BigDecimal.ZERO);
    }
}
