package io.bursar.erp.spi;

import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Instant;

/**
 * Says what came of a call, from typed answers and enumerated reasons.
 *
 * <pre>{@code
 * return Outcomes.confirmed(order.poNumber(), order);
 * return Outcomes.rejected(RejectionCode.SUPPLIER_BLOCKED);
 * }</pre>
 */
public final class Outcomes {

    private static final LookupOutcome ABSENT = new LookupOutcome.Absent();

    private Outcomes() {}

    /** The answer to a query and when it was true. */
    public static QueryOutcome answer(CapabilityData answer, Instant asOf) {
        return new QueryOutcome.Answer(answer.toData(), asOf);
    }

    /** There is no such object. */
    public static QueryOutcome notFound(Instant asOf) {
        return new QueryOutcome.NotFound(asOf);
    }

    /** The question could not be asked. */
    public static QueryOutcome unavailable(TransportReason reason, RetryAdvice advice) {
        return new QueryOutcome.Unavailable(reason.code(), advice);
    }

    /** The write was applied; what was read back. */
    public static CommandOutcome confirmed(String reference, CapabilityData result) {
        return new CommandOutcome.Confirmed(reference, result.toData());
    }

    /** The write was refused for a business reason. */
    public static CommandOutcome rejected(RejectionCode code) {
        return rejected(code, RecordValue.EMPTY);
    }

    /** The write was refused for a business reason; the values behind it, none restricted. */
    public static CommandOutcome rejected(RejectionCode code, RecordValue detail) {
        return new CommandOutcome.Rejected(code.code(), detail);
    }

    /** The answer was lost: applied, not applied, or still under way. */
    public static CommandOutcome unknown(TransportReason reason) {
        return new CommandOutcome.Unknown(reason.code());
    }

    /** Proof that nothing was applied. */
    public static CommandOutcome notSent(TransportReason reason, RetryAdvice advice) {
        return new CommandOutcome.NotSent(reason.code(), advice);
    }

    /** The look-up found the document. */
    public static LookupOutcome found(String reference, CapabilityData result) {
        return new LookupOutcome.Found(reference, result.toData());
    }

    /** The look-up found nothing now, which does not say that nothing will arrive. */
    public static LookupOutcome absent() {
        return ABSENT;
    }

    /** The look-up could not be made. */
    public static LookupOutcome lookupUnavailable(TransportReason reason, RetryAdvice advice) {
        return new LookupOutcome.Unavailable(reason.code(), advice);
    }
}
