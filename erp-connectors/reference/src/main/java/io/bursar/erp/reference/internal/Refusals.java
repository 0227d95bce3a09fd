package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.books.Refusal;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.finding.BursarException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/** Turns a refusal inside a transaction into a value, with everything written since taken back. */
public final class Refusals {

    /** SQL state of a value that is too long for its column. */
    private static final String TOO_LONG = "22001";

    /** SQL state of a number that is too large for its column. */
    private static final String TOO_LARGE = "22003";

    private Refusals() {}

    /** What the work gives, or the rejection of the rule that refused. */
    public static CommandOutcome asOutcome(Session session, Supplier<CommandOutcome> work) {
        Savepoint before = session.savepoint();
        try {
            return work.get();
        } catch (Refusal refusal) {
            session.rollBackTo(before);
            return Outcomes.rejected(refusal.code(), refusal.detail());
        } catch (BursarException failure) {
            String state = failure.context().getOrDefault("sqlState", "");
            if (!state.equals(TOO_LONG) && !state.equals(TOO_LARGE)) {
                throw failure;
            }
            session.rollBackTo(before);
            return Outcomes.rejected(RejectionCode.FIELD_TOO_LONG);
        }
    }
}
