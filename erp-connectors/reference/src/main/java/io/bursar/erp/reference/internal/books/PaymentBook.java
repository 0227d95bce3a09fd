package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Instants;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.payables.PaymentStatusRequest;
import io.bursar.erp.spi.payables.PaymentStopRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments: read with the people of their run, stopped before the cut-off. */
public final class PaymentBook {

    private static final String PAYMENT =
            "SELECT p.*, r.preparer_id, r.pay_date, r.cut_off, i.disputed_amount FROM payment p"
                    + " JOIN payment_run r ON r.run_id = p.run_id JOIN invoice i ON i.voucher_no = p.voucher_no";

    private PaymentBook() {}

    /** A payment by reference, or the last payment of an invoice. */
    public static Optional<Payment> find(Session session, PaymentStatusRequest request) {
        return request.paymentRef()
                .or(() -> request.voucherNo().flatMap(voucher -> lastOf(session, voucher)))
                .flatMap(reference -> read(session, reference));
    }

    /** A payment by reference. */
    public static Optional<Payment> read(Session session, String paymentRef) {
        return session.first(PAYMENT + " WHERE p.payment_ref = ?", row -> payment(session, row), paymentRef);
    }

    /** Stops a payment that the bank does not have yet. */
    public static Applied stop(Session session, Instruction<PaymentStopRequest> instruction) {
        String reference = instruction.content().paymentRef();
        Payment payment = require(session, reference);
        Instant now = instruction.moment().now();
        boolean late = payment.cutOff().filter(cutOff -> !now.isBefore(cutOff)).isPresent();
        switch (payment.state()) {
            case PREPARED, RELEASED -> {
                if (late) {
                    throw Refusal.of(RejectionCode.CUT_OFF_PASSED, "paymentRef", reference);
                }
            }
            case PAID -> throw Refusal.of(RejectionCode.CUT_OFF_PASSED, "paymentRef", reference);
            case CLEARED, STOPPED, RETURNED ->
                throw Refusal.of(RejectionCode.PAYMENT_NOT_STOPPABLE, "paymentRef", reference);
        }
        become(session, payment, PaymentState.STOPPED, InvoiceState.POSTED);
        CreditBook.uncover(session, reference);
        return new Applied(reference, require(session, reference));
    }

    static Payment require(Session session, String reference) {
        return read(session, reference)
                .orElseThrow(() -> Refusal.of(RejectionCode.PAYMENT_UNKNOWN, "paymentRef", reference));
    }

    /** Moves a payment and its invoice on. */
    static void become(Session session, Payment payment, PaymentState state, InvoiceState invoice) {
        session.update("UPDATE payment SET state = ? WHERE payment_ref = ?", state.code(), payment.paymentRef());
        session.update("UPDATE invoice SET state = ? WHERE voucher_no = ?", invoice.code(), payment.voucherNo());
    }

    /** Takes an invoice out of a run that is not released; a released run needs a stop instead. */
    static void takeOut(Session session, Invoice invoice) {
        if (invoice.state() != InvoiceState.SCHEDULED) {
            return;
        }
        Payment payment = find(session, new PaymentStatusRequest(Optional.empty(), Optional.of(invoice.voucherNo())))
                .orElseThrow();
        if (payment.state() == PaymentState.RELEASED) {
            throw Refusal.of(RejectionCode.PAYMENT_RELEASED, "paymentRef", payment.paymentRef());
        }
        become(session, payment, PaymentState.STOPPED, InvoiceState.POSTED);
        CreditBook.uncover(session, payment.paymentRef());
        session.update("DELETE FROM payment WHERE payment_ref = ?", payment.paymentRef());
        session.update(
                "UPDATE invoice SET state = ?, payment_ref = NULL WHERE voucher_no = ?",
                InvoiceState.POSTED.code(),
                invoice.voucherNo());
    }

    private static Optional<String> lastOf(Session session, String voucherNo) {
        return session.first(
                        "SELECT payment_ref FROM invoice WHERE voucher_no = ?",
                        row -> Columns.text(row, "payment_ref"),
                        voucherNo)
                .flatMap(reference -> reference);
    }

    private static Payment payment(Session session, ResultSet row) throws SQLException {
        String runId = row.getString("run_id");
        List<String> releasers = session.list(
                "SELECT person_id FROM payment_releaser WHERE run_id = ? ORDER BY person_id",
                releaser -> releaser.getString(1),
                runId);
        return new Payment(
                row.getString("payment_ref"),
                row.getString("voucher_no"),
                Codes.read(PaymentState.class, row.getString("state")),
                Columns.money(row, "amount"),
                Columns.someMoney(row, "disputed_amount"),
                runId,
                row.getString("preparer_id"),
                releasers,
                Columns.date(row, "pay_date"),
                Optional.of(Instants.ofMicros(row.getLong("cut_off"))));
    }
}
