package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Instants;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.PaymentState;
import java.time.Instant;
import java.util.List;

/** What is to be paid to a supplier that was blocked or held: it comes back unless the bank has it. */
final class HeldPayments {

    private HeldPayments() {}

    /**
     * Stops what is prepared or released and not past its cut-off. From its cut-off on a released payment is with the
     * bank, whether or not the treasury has settled it.
     */
    static void takeBack(Session session, String supplierId, Instant now) {
        List<String> references = session.list(
                "SELECT p.payment_ref FROM payment p JOIN invoice i ON i.voucher_no = p.voucher_no"
                        + " JOIN payment_run r ON r.run_id = p.run_id WHERE i.supplier_id = ?"
                        + " AND (p.state = ? OR (p.state = ? AND r.cut_off > ?)) ORDER BY p.payment_ref",
                row -> row.getString(1),
                supplierId,
                PaymentState.PREPARED.code(),
                PaymentState.RELEASED.code(),
                Instants.toMicros(now));
        references.forEach(reference -> PaymentBook.become(
                session, PaymentBook.require(session, reference), PaymentState.STOPPED, InvoiceState.POSTED));
        references.forEach(reference -> CreditBook.uncover(session, reference));
    }
}
