package io.bursar.erp.reference;

import io.bursar.erp.reference.internal.Gate;
import io.bursar.erp.reference.internal.Refusals;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.books.PaymentBook;
import io.bursar.erp.reference.internal.books.PaymentRunBook;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.function.Function;

/**
 * The treasury: a run is prepared by one person and released by another, by two from a certain amount on, and goes to
 * the bank at its cut-off.
 *
 * <pre>{@code
 * erp.treasury().prepare(plan);
 * erp.treasury().release("RUN-12", "kim.cole");   // Rejected PREPARER_MAY_NOT_RELEASE for the preparer
 * erp.treasury().settle();                        // what is past its cut-off
 * }</pre>
 */
public final class Treasury {

    private final Gate gate;
    private final Money dualReleaseAmount;

    Treasury(Gate gate, Money dualReleaseAmount) {
        this.gate = gate;
        this.dualReleaseAmount = dualReleaseAmount;
    }

    /**
     * Prepares a run of what is due, not on hold and of a supplier neither blocked nor held; a run that is there stays
     * as it is.
     */
    public CommandOutcome prepare(PaymentRunPlan plan) {
        gate.enter();
        return done(plan.runId(), session -> {
            if (!session.exists("SELECT 1 FROM payment_run WHERE run_id = ?", plan.runId())) {
                PaymentRunBook.prepare(session, plan);
            }
            return PaymentRunBook.read(session, plan.runId());
        });
    }

    /** Releases a run; below two releasers where two are needed it stays unreleased, which the result tells. */
    public CommandOutcome release(String runId, String releaserId) {
        gate.enter();
        return done(runId, session -> {
            PaymentRunBook.release(session, runId, releaserId, dualReleaseAmount);
            return PaymentRunBook.read(session, runId);
        });
    }

    /** Hands released payments past their cut-off to the bank and returns them. */
    public List<Payment> settle() {
        Moment moment = gate.enter();
        return gate.write(session -> PaymentRunBook.settle(session, moment.now()));
    }

    /** A bank statement line matches a payment. */
    public CommandOutcome clear(String paymentRef) {
        gate.enter();
        return done(paymentRef, session -> {
            PaymentRunBook.clear(session, paymentRef);
            return PaymentBook.read(session, paymentRef).orElseThrow();
        });
    }

    /** The bank sends a payment back; its invoice is open again. */
    public CommandOutcome returned(String paymentRef) {
        gate.enter();
        return done(paymentRef, session -> {
            PaymentRunBook.returned(session, paymentRef);
            return PaymentBook.read(session, paymentRef).orElseThrow();
        });
    }

    /** A run with its payments; without payments where there is no such run. */
    public PaymentRun run(String runId) {
        gate.enter();
        return gate.read(session -> PaymentRunBook.read(session, runId));
    }

    private CommandOutcome done(String number, Function<Session, CapabilityData> work) {
        return gate.write(
                session -> Refusals.asOutcome(session, () -> Outcomes.confirmed(number, work.apply(session))));
    }
}
