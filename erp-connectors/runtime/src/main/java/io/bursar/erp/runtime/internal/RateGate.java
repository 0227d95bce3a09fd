package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.runtime.resilience.Limits.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets so many calls pass in a while, on a clock that is passed in (the limiters of libraries read the machine's own).
 * Calls that come too early are told when to come, each a little later than the one before, so that they do not all
 * come back at once. Nobody queues.
 */
final class RateGate {

    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_WAIT = Limits.MAX_RETRY_AFTER.toNanos();

    private final long interval;
    private final long per;
    private long paidUntil;
    private long promisedUntil;

    RateGate(Rate rate) {
        this.per = rate.per().toNanos();
        this.interval = Math.max(1, per / rate.calls());
    }

    /** Empty where the call passes; otherwise how long it shall wait. */
    synchronized Optional<Duration> enter(Instant now) {
        long at = nanos(now);
        long base = base(at);
        long early = base - at - (per - interval);
        if (early <= 0) {
            paidUntil = base + interval;
            return Optional.empty();
        }
        long turn = Math.max(at + early, Math.min(promisedUntil + interval, at + LONGEST_WAIT));
        promisedUntil = turn;
        return Optional.of(Duration.ofNanos(turn - at));
    }

    /** How many calls would pass now. */
    synchronized int room(Instant now) {
        long at = nanos(now);
        long left = per - (base(at) - at);
        return (int) Math.max(0, left / interval);
    }

    /** How long until one would pass. */
    synchronized Duration opensIn(Instant now) {
        long at = nanos(now);
        return Duration.ofNanos(Math.max(0, base(at) - at - (per - interval)));
    }

    /** Until when the calls so far have used up the rate; a clock that was put back forgets what lies too far ahead. */
    private long base(long at) {
        return Math.min(Math.max(paidUntil, at), at + per);
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * SECOND + at.getNano();
    }
}
