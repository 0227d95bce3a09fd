package io.bursar.jdbc;

import io.bursar.jdbc.host.HostOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that all begin at the same moment. */
final class HostRacers implements AutoCloseable {

    /** How often each race is run. */
    static final int ROUNDS = 40;

    private final ExecutorService threads;

    /** So many at once. */
    HostRacers(int most) {
        threads = Executors.newFixedThreadPool(most);
    }

    /** What comes of calls that begin at the same moment. */
    <T> List<T> race(List<Callable<T>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> call : calls) {
            running.add(threads.submit(() -> {
                meet(together);
                return call.call();
            }));
        }
        List<T> outcomes = new ArrayList<>();
        for (Future<T> each : running) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    /** The same of two. */
    List<HostOutcome> race(Callable<HostOutcome> one, Callable<HostOutcome> other) throws Exception {
        return race(List.of(one, other));
    }

    /** Waits for the others. */
    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
