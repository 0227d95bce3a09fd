package io.bursar.storetck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at the same time and waits for all. */
final class Race {

    /** How often a race is run: enough to meet, few enough for a slow disk. */
    static final int ROUNDS = 25;

    private Race() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    static <T> List<T> of(Callable<T>... runners) {
        return of(List.of(runners));
    }

    static <T> List<T> of(List<Callable<T>> runners) {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        CyclicBarrier start = new CyclicBarrier(runners.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> runner : runners) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return runner.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A race was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A runner failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
