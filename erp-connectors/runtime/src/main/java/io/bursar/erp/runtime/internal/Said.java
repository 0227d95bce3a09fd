package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.journal.OutcomeClass;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an outcome says of the call and of the system behind it.
 *
 * @param outcome in few words
 * @param reason the constant code; empty where there is an answer
 * @param advice when to try again
 */
record Said(OutcomeClass outcome, String reason, RetryAdvice advice) {

    /** Reasons that say nothing about whether the system is well. */
    private static final Set<String> NOBODYS_FAULT = Set.of(
            TransportReason.THROTTLED.code(),
            TransportReason.NOT_CLAIMED.code(),
            TransportReason.INVALID_REQUEST.code());

    /** Reasons after which everybody waits as long as the system says. */
    private static final Set<String> ASKS_TO_WAIT =
            Set.of(TransportReason.THROTTLED.code(), TransportReason.OUTAGE.code());

    /** What a system says that took a write and applies it later: no failure, though the answer is still to come. */
    private static final String QUEUED = TransportReason.QUEUED.code();

    /** An answer. */
    static Said answer(OutcomeClass outcome) {
        return new Said(outcome, "", RetryAdvice.NEVER);
    }

    boolean well() {
        return outcome.reached() || reason.equals(QUEUED);
    }

    boolean tellsNothing() {
        return !well() && NOBODYS_FAULT.contains(reason);
    }

    /** How long the system asks everybody to wait. */
    Optional<Duration> asksToWait() {
        boolean asks = ASKS_TO_WAIT.contains(reason)
                && advice.kind() == RetryAdvice.Kind.AFTER
                && !advice.delay().isZero();
        return asks ? Optional.of(advice.delay()) : Optional.empty();
    }
}
