package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.PaymentRun;
import io.bursar.erp.reference.PaymentRunPlan;
import io.bursar.erp.reference.internal.database.Instants;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.InvoiceDocType;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Payment runs: prepared by one person, released by others, settled after the bank cut-off. */
public final class PaymentRunBook {

    private PaymentRunBook() {}

    /**
     * Proposes payment of all posted invoices that are due, without hold and of a supplier neither blocked nor held: of
     * each what is not disputed, and of one that is disputed in full nothing. Credits of a supplier come off what it is
     * paid, each as a whole, as soon as a run pays it that much.
     */
    public static void prepare(Session session, PaymentRunPlan plan) {
        session.update(
                "INSERT INTO payment_run VALUES (?, ?, ?, ?, ?)",
                plan.runId(),
                plan.preparerId(),
                plan.payDate(),
                plan.cutOff(),
                PaymentState.PREPARED.code());
        List<String> due = session.list(
                "SELECT i.voucher_no FROM invoice i JOIN supplier s ON s.id = i.supplier_id"
                        + " WHERE i.state = ? AND i.doc_type <> ? AND i.due_date <= ? AND NOT s.blocked"
                        + " AND (i.disputed_amount = 0 OR i.disputed_amount < i.gross)"
                        + " AND NOT EXISTS (SELECT 1 FROM supplier_hold o WHERE o.supplier_id = s.id AND o.open)"
                        + " AND NOT EXISTS (SELECT 1 FROM invoice_hold h WHERE h.voucher_no = i.voucher_no AND h.open)"
                        + " ORDER BY i.due_date, i.voucher_no LIMIT ?",
                row -> row.getString(1),
                InvoiceState.POSTED.code(),
                InvoiceDocType.CREDIT.code(),
                plan.dueUntil(),
                PaymentRunPlan.MAX_PAYMENTS);
        due.forEach(voucherNo -> propose(session, plan.runId(), voucherNo, "gross - disputed_amount"));
        for (String credit : CreditBook.open(session, PaymentRunPlan.MAX_PAYMENTS)) {
            if (CreditBook.covered(session, plan.runId(), credit)) {
                propose(session, plan.runId(), credit, "settled_amount - ABS(gross)");
            }
        }
    }

    /** Releases a prepared run, or only adds the releaser where a second one is needed. */
    public static void release(Session session, String runId, String releaserId, Money dualReleaseAmount) {
        String preparer = session.first(
                        "SELECT preparer_id FROM payment_run WHERE run_id = ? AND state = ?",
                        row -> row.getString(1),
                        runId,
                        PaymentState.PREPARED.code())
                .orElseThrow(() -> Refusal.of(RejectionCode.PAYMENT_UNKNOWN, "runId", runId));
        if (preparer.equals(releaserId)) {
            throw Refusal.of(RejectionCode.PREPARER_MAY_NOT_RELEASE, "runId", runId);
        }
        session.update("MERGE INTO payment_releaser KEY(run_id, person_id) VALUES (?, ?)", runId, releaserId);
        boolean large = session.exists(
                "SELECT 1 FROM payment WHERE run_id = ? AND amount > 0 HAVING SUM(amount) >= ?",
                runId,
                dualReleaseAmount.amount());
        long releasers = session.count("SELECT COUNT(*) FROM payment_releaser WHERE run_id = ?", runId);
        if (large && releasers < 2) {
            return;
        }
        // what was stopped in the meantime stays stopped
        session.update(
                "UPDATE payment SET state = ? WHERE run_id = ? AND state = ?",
                PaymentState.RELEASED.code(),
                runId,
                PaymentState.PREPARED.code());
        session.update("UPDATE payment_run SET state = ? WHERE run_id = ?", PaymentState.RELEASED.code(), runId);
    }

    /** A run with its payments. */
    public static PaymentRun read(Session session, String runId) {
        boolean released = session.exists(
                "SELECT 1 FROM payment_run WHERE run_id = ? AND state = ?", runId, PaymentState.RELEASED.code());
        List<Payment> payments =
                each(session, "SELECT payment_ref FROM payment WHERE run_id = ? ORDER BY payment_ref", p -> {}, runId);
        return new PaymentRun(runId, released, payments);
    }

    /** Hands released payments of runs whose cut-off has passed to the bank; returns them. */
    public static List<Payment> settle(Session session, Instant now) {
        return each(
                session,
                "SELECT p.payment_ref FROM payment p JOIN payment_run r ON r.run_id = p.run_id"
                        + " WHERE p.state = ? AND r.cut_off <= ? ORDER BY p.payment_ref",
                payment -> PaymentBook.become(session, payment, PaymentState.PAID, InvoiceState.PAID),
                PaymentState.RELEASED.code(),
                Instants.toMicros(now));
    }

    /** A bank statement line matches a payment. */
    public static void clear(Session session, String paymentRef) {
        Payment payment = requirePaid(session, paymentRef);
        PaymentBook.become(session, payment, PaymentState.CLEARED, InvoiceState.CLEARED);
    }

    /** The bank sends a payment back. */
    public static void returned(Session session, String paymentRef) {
        Payment payment = requirePaid(session, paymentRef);
        PaymentBook.become(session, payment, PaymentState.RETURNED, InvoiceState.POSTED);
        CreditBook.uncover(session, paymentRef);
    }

    private static Payment requirePaid(Session session, String paymentRef) {
        Payment payment = PaymentBook.require(session, paymentRef);
        if (payment.state() != PaymentState.PAID) {
            throw Refusal.of(RejectionCode.PAYMENT_NOT_STOPPABLE, "paymentRef", paymentRef);
        }
        return payment;
    }

    private static List<Payment> each(Session session, String sql, Consumer<Payment> change, Object... values) {
        List<String> references = session.list(sql, row -> row.getString(1), values);
        references.forEach(reference -> change.accept(PaymentBook.require(session, reference)));
        return references.stream()
                .map(reference -> PaymentBook.require(session, reference))
                .toList();
    }

    private static void propose(Session session, String runId, String voucherNo, String amount) {
        String reference = Numbers.of("PAY", runId + "|" + voucherNo);
        session.update(
                "INSERT INTO payment SELECT ?, ?, voucher_no, " + amount + ", currency, ? FROM invoice"
                        + " WHERE voucher_no = ?",
                reference,
                runId,
                PaymentState.PREPARED.code(),
                voucherNo);
        session.update(
                "UPDATE invoice SET state = ?, payment_ref = ? WHERE voucher_no = ?",
                InvoiceState.SCHEDULED.code(),
                reference,
                voucherNo);
    }
}
