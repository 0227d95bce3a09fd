package io.bursar.model.capability;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Instant;
import java.util.function.Function;

/**
 * What a read gave.
 *
 * <pre>{@code
 * outcome.fold(answer -> answer.value(), missing -> RecordValue.EMPTY, down -> RecordValue.EMPTY);
 * }</pre>
 */
public sealed interface QueryOutcome {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Answer, T> answer, Function<NotFound, T> notFound, Function<Unavailable, T> unavailable);

    /**
     * The system of record answered.
     *
     * @param value the answer, as the capability's contract names it
     * @param asOf when it was true
     */
    record Answer(RecordValue value, Instant asOf) implements QueryOutcome {
        @Override
        public <T> T fold(
                Function<Answer, T> answer, Function<NotFound, T> notFound, Function<Unavailable, T> unavailable) {
            return answer.apply(this);
        }
    }

    /**
     * The system of record has no such object.
     *
     * @param asOf when it had none
     */
    record NotFound(Instant asOf) implements QueryOutcome {
        @Override
        public <T> T fold(
                Function<Answer, T> answer, Function<NotFound, T> notFound, Function<Unavailable, T> unavailable) {
            return notFound.apply(this);
        }
    }

    /**
     * The system of record could not be asked.
     *
     * @param reason a constant code such as {@code TIMEOUT}
     * @param advice when to try again
     */
    record Unavailable(String reason, RetryAdvice advice) implements QueryOutcome {
        @Override
        public <T> T fold(
                Function<Answer, T> answer, Function<NotFound, T> notFound, Function<Unavailable, T> unavailable) {
            return unavailable.apply(this);
        }
    }
}
