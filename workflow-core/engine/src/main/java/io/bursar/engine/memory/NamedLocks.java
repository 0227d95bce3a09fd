package io.bursar.engine.memory;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by name, taken one after the other and given back together. A lock nobody wants is forgotten. */
final class NamedLocks {

    /** How long one transaction waits for another before it gives up, in seconds. */
    static final long MAX_WAIT_SECONDS = 10;

    private final ReentrantLock guard = new ReentrantLock();
    private final Map<String, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final ReentrantLock lock = new ReentrantLock();
        private int wanted;
    }

    /** The locks one transaction holds. */
    final class Held {

        private final Deque<String> names = new ArrayDeque<>();

        /** Takes a lock; one that is held already stays held once. */
        void take(String name) {
            if (names.contains(name)) {
                return;
            }
            Entry entry = want(name);
            if (!acquire(entry.lock)) {
                unwant(name);
                throw new BursarException(
                        FailureCode.STORE_CONFLICT, "A transaction waited too long for another", Map.of());
            }
            names.push(name);
        }

        /** Gives everything back. */
        void release() {
            while (!names.isEmpty()) {
                String name = names.pop();
                unlock(name);
                unwant(name);
            }
        }
    }

    private static boolean acquire(ReentrantLock lock) {
        try {
            return lock.tryLock(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Entry want(String name) {
        guard.lock();
        try {
            Entry entry = entries.computeIfAbsent(name, absent -> new Entry());
            entry.wanted++;
            return entry;
        } finally {
            guard.unlock();
        }
    }

    private void unlock(String name) {
        guard.lock();
        try {
            Entry entry = entries.get(name);
            if (entry != null) {
                entry.lock.unlock();
            }
        } finally {
            guard.unlock();
        }
    }

    private void unwant(String name) {
        guard.lock();
        try {
            entries.computeIfPresent(name, (same, entry) -> --entry.wanted == 0 ? null : entry);
        } finally {
            guard.unlock();
        }
    }
}
