package io.bursar.erp.runtime.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest tries of this node, in memory: at most so many, and none that began longer before the latest than the
 * retention.
 *
 * <pre>{@code
 * RingJournal journal = new RingJournal(10_000, Duration.ofDays(7));
 * }</pre>
 */
public final class RingJournal implements CallJournal {

    /** Most rows a ring may keep; a row is some 300 bytes. */
    public static final int MAX_CAPACITY = 1_000_000;

    private final int capacity;
    private final Duration retention;
    private final ArrayDeque<CallRecord> rows = new ArrayDeque<>();
    private final ReentrantLock guard = new ReentrantLock();

    /** An empty journal of so many rows at most. */
    public RingJournal(int capacity, Duration retention) {
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException("A ring keeps 1 to 1,000,000 rows");
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("A retention is positive");
        }
        this.capacity = capacity;
        this.retention = retention;
    }

    @Override
    public void record(CallRecord call) {
        guard.lock();
        try {
            rows.addLast(call);
            Instant oldest = call.at().minus(retention);
            while (rows.size() > capacity || rows.getFirst().at().isBefore(oldest)) {
                rows.removeFirst();
            }
        } finally {
            guard.unlock();
        }
    }

    @Override
    public List<CallRecord> since(Instant from, int limit) {
        guard.lock();
        try {
            List<CallRecord> found = new ArrayList<>();
            for (CallRecord row : rows) {
                if (!row.at().isBefore(from)) {
                    found.add(row);
                }
            }
            int most = Math.max(0, Math.min(limit, MAX_PAGE));
            return List.copyOf(found.subList(Math.max(0, found.size() - most), found.size()));
        } finally {
            guard.unlock();
        }
    }
}
