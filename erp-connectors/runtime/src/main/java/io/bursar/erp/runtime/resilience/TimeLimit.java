package io.bursar.erp.runtime.resilience;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a caller stops waiting for a connector that does not answer.
 *
 * <pre>{@code
 * try (CallThreads threads = new CallThreads()) { … }   // production
 * TimeLimit.IN_CALLER;                                  // systems in the same process, and simulations
 * }</pre>
 */
public interface TimeLimit {

    /** Nobody is cut off: the call runs in the caller's thread, and the connector's own time-outs hold. */
    TimeLimit IN_CALLER = new TimeLimit() {
        @Override
        public <T> Optional<T> within(Duration limit, Supplier<T> call) {
            return Optional.of(call.get());
        }
    };

    /**
     * The answer of a call; empty when the limit has passed without one. The call itself is not interrupted: an
     * interrupted write is no less in doubt, and some drivers close what they hold. What it throws is thrown.
     *
     * @throws java.util.concurrent.RejectedExecutionException where it was not begun at all
     */
    <T> Optional<T> within(Duration limit, Supplier<T> call);
}
