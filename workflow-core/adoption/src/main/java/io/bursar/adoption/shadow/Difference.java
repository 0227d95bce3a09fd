package io.bursar.adoption.shadow;

import java.time.Instant;

/**
 * One thing that the workflow would have decided otherwise.
 *
 * <pre>{@code
 * difference.toString();   // 2026-08-03T15:00:00Z approved: OVER_AUTHORITY, APR_LIMIT_BELOW_AMOUNT: …
 * }</pre>
 *
 * @param kind in what
 * @param event at which event of the former process
 * @param at when that was
 * @param says why, for a person to read
 */
public record Difference(DifferenceKind kind, String event, Instant at, String says) {

    @Override
    public String toString() {
        return at + " " + event + ": " + kind.code() + ", " + says;
    }
}
