package io.bursar.erp.runtime.resilience;

import java.time.Duration;

/**
 * How the short waits between tries of one call pass. Passed in, so that a simulation moves its clock instead.
 *
 * <pre>{@code
 * Pause virtual = clock::advance;
 * }</pre>
 */
@FunctionalInterface
public interface Pause {

    /** Nobody waits: for systems in the same process. */
    Pause NONE = time -> {};

    /** The thread sleeps; when it is interrupted, it goes on at once and stays interrupted. */
    Pause SLEEP = time -> {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    };

    /** Lets a wait pass. */
    void pause(Duration time);
}
