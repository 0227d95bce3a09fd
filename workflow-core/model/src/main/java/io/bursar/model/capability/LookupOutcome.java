package io.bursar.model.capability;

import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.util.function.Function;

/**
 * What a look-up by business key found after an answer was lost. "Absent now" is not "will not arrive": the caller also
 * needs the in-flight maximum to have passed.
 *
 * <pre>{@code
 * lookup.fold(found -> confirm(found), absent -> waitOrPark(), down -> again());
 * }</pre>
 */
public sealed interface LookupOutcome {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Found, T> found, Function<Absent, T> absent, Function<Unavailable, T> unavailable);

    /**
     * The document is there.
     *
     * @param reference its number
     * @param result its content, to be compared with the intent
     */
    record Found(String reference, RecordValue result) implements LookupOutcome {
        @Override
        public <T> T fold(Function<Found, T> found, Function<Absent, T> absent, Function<Unavailable, T> unavailable) {
            return found.apply(this);
        }
    }

    /** The document is not there now. */
    record Absent() implements LookupOutcome {
        @Override
        public <T> T fold(Function<Found, T> found, Function<Absent, T> absent, Function<Unavailable, T> unavailable) {
            return absent.apply(this);
        }
    }

    /**
     * The system of record could not be asked.
     *
     * @param reason a constant code
     * @param advice when to try again
     */
    record Unavailable(String reason, RetryAdvice advice) implements LookupOutcome {
        @Override
        public <T> T fold(Function<Found, T> found, Function<Absent, T> absent, Function<Unavailable, T> unavailable) {
            return unavailable.apply(this);
        }
    }
}
