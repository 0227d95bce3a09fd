package io.bursar.model.identity;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Ids that sort by the time they were minted: UUID version 7 (RFC 9562 §5.7) with a 12-bit counter that keeps ids of
 * the same millisecond in order. Clock and randomness are passed in.
 *
 * <pre>{@code
 * IdSource ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
 * }</pre>
 */
public final class TimeOrderedIds implements IdSource {

    private static final int COUNTER_LIMIT = 1 << 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private long lastMillis;
    private int counter;

    /** Ids from the given clock and randomness; safe for many threads when the random generator is. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public CaseId newCaseId() {
        return new CaseId(next());
    }

    @Override
    public CommandId newCommandId() {
        return new CommandId(next());
    }

    private UUID next() {
        lock.lock();
        try {
            long now = Math.max(clock.instant().toEpochMilli(), lastMillis);
            counter = now == lastMillis ? counter + 1 : 0;
            if (counter == COUNTER_LIMIT) {
                // more than 4,096 ids in a millisecond: borrow from the next one rather than wait
                now++;
                counter = 0;
            }
            lastMillis = now;
            long high = (now << 16) | 0x7000L | counter;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } finally {
            lock.unlock();
        }
    }
}
