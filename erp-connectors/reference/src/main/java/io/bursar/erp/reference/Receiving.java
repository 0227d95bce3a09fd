package io.bursar.erp.reference;

import io.bursar.erp.reference.internal.Gate;
import io.bursar.erp.reference.internal.Refusals;
import io.bursar.erp.reference.internal.books.Applied;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.books.ReceiptBook;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.Outcomes;
import io.bursar.model.capability.CommandOutcome;
import java.util.function.Function;

/**
 * The dock: receipts are posted straight into the ERP, as a warehouse does, and never meet a fault.
 *
 * <pre>{@code
 * CommandOutcome outcome = erp.receiving().post(posting);   // Confirmed GR-…, Rejected OVER_RECEIPT …
 * }</pre>
 */
public final class Receiving {

    private final Gate gate;

    Receiving(Gate gate) {
        this.gate = gate;
    }

    /**
     * Posts a receipt; the result is the {@code ReceiptStatus} of the order. The same delivery note with the same
     * content is absorbed, with other content it is rejected as {@code DUPLICATE_RECEIPT}.
     */
    public CommandOutcome post(ReceiptPosting posting) {
        Moment moment = gate.enter();
        return done(session -> ReceiptBook.post(session, posting, moment));
    }

    /** Takes a receipt back, unless it is billed. */
    public CommandOutcome reverse(String receiptNo) {
        gate.enter();
        return done(session -> ReceiptBook.reverse(session, receiptNo));
    }

    private CommandOutcome done(Function<Session, Applied> work) {
        return gate.write(session -> Refusals.asOutcome(session, () -> {
            Applied applied = work.apply(session);
            return Outcomes.confirmed(applied.number(), applied.result());
        }));
    }
}
