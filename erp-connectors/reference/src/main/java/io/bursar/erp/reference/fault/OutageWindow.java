package io.bursar.erp.reference.fault;

import java.time.Instant;

/**
 * A time in which the system refuses every connection.
 *
 * <pre>{@code
 * new OutageWindow(Instant.parse("2026-03-02T01:00:00Z"), Instant.parse("2026-03-02T03:00:00Z"));
 * }</pre>
 *
 * @param from the first instant without service
 * @param to the first instant with service again
 */
public record OutageWindow(Instant from, Instant to) {

    /** Refuses a window that ends before it begins. */
    public OutageWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("An outage ends after it begins");
        }
    }

    /** Whether the system is down at an instant. */
    public boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }
}
