package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.database.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the attempts of a key. Those of writes are kept in the file, so that faults strike the same after a restart;
 * those of reads only in memory, since a read changes nothing.
 */
final class Attempts {

    /** Keys of reads remembered; the one not asked for longest is forgotten. */
    static final int MAX_READ_KEYS = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> reads = new LinkedHashMap<>(16, 0.75f, true);

    int ofWrite(Session session, String key) {
        if (session.update("UPDATE attempt SET attempts = attempts + 1 WHERE idempotency_key = ?", key) == 0) {
            session.update("INSERT INTO attempt VALUES (?, 1)", key);
            return 1;
        }
        return (int) session.count("SELECT attempts FROM attempt WHERE idempotency_key = ?", key);
    }

    int ofRead(String key) {
        lock.lock();
        try {
            int attempt = reads.merge(key, 1, Integer::sum);
            if (reads.size() > MAX_READ_KEYS) {
                reads.remove(reads.keySet().iterator().next());
            }
            return attempt;
        } finally {
            lock.unlock();
        }
    }
}
