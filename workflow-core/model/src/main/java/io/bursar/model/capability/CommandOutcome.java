package io.bursar.model.capability;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.util.function.Function;

/**
 * What is known after a write was attempted. {@link NotSent} is proof that nothing was applied; {@link Unknown} is the
 * absence of proof either way and is never treated as failure.
 *
 * <pre>{@code
 * outcome.fold(confirmed -> …, rejected -> …, unknown -> …, notSent -> …);
 * }</pre>
 */
public sealed interface CommandOutcome {

    /** Goes on with the one function that fits. */
    <T> T fold(
            Function<Confirmed, T> confirmed,
            Function<Rejected, T> rejected,
            Function<Unknown, T> unknown,
            Function<NotSent, T> notSent);

    /**
     * The system of record applied the write.
     *
     * @param reference the document's number there
     * @param result what was read back, as the capability's contract names it
     */
    record Confirmed(String reference, RecordValue result) implements CommandOutcome {
        @Override
        public <T> T fold(
                Function<Confirmed, T> confirmed,
                Function<Rejected, T> rejected,
                Function<Unknown, T> unknown,
                Function<NotSent, T> notSent) {
            return confirmed.apply(this);
        }
    }

    /**
     * The system of record refused for a business reason; sending the same again is refused again.
     *
     * @param code the reason, as the capability's contract names it
     * @param detail values behind the reason, none restricted
     */
    record Rejected(String code, RecordValue detail) implements CommandOutcome {
        @Override
        public <T> T fold(
                Function<Confirmed, T> confirmed,
                Function<Rejected, T> rejected,
                Function<Unknown, T> unknown,
                Function<NotSent, T> notSent) {
            return rejected.apply(this);
        }
    }

    /**
     * The answer was lost: the write may have been applied, or may still land.
     *
     * @param reason a constant code such as {@code TIMEOUT} or {@code CONNECTION_LOST}
     */
    record Unknown(String reason) implements CommandOutcome {
        @Override
        public <T> T fold(
                Function<Confirmed, T> confirmed,
                Function<Rejected, T> rejected,
                Function<Unknown, T> unknown,
                Function<NotSent, T> notSent) {
            return unknown.apply(this);
        }
    }

    /**
     * Nothing was applied, for certain: refused before processing, throttled, or never sent.
     *
     * @param reason a constant code such as {@code THROTTLED} or {@code REFUSED_CONNECTION}
     * @param advice when to try again
     */
    record NotSent(String reason, RetryAdvice advice) implements CommandOutcome {
        @Override
        public <T> T fold(
                Function<Confirmed, T> confirmed,
                Function<Rejected, T> rejected,
                Function<Unknown, T> unknown,
                Function<NotSent, T> notSent) {
            return notSent.apply(this);
        }
    }
}
