package io.bursar.erp.runtime.resilience;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads on which connectors are called, so that their callers can stop waiting. There is no queue: a call has a
 * thread at once or is not begun, and since every connector is limited in calls at once, one that hangs holds its own
 * places and nobody else's.
 *
 * <pre>{@code
 * try (CallThreads threads = new CallThreads(200)) {
 *     Surroundings surroundings = Surroundings.of(clock).withTimeLimit(threads);
 * }
 * }</pre>
 */
public final class CallThreads implements TimeLimit, AutoCloseable {

    /** Most threads: more than all connectors' calls at once together is never needed. */
    public static final int MAX_THREADS = 10_000;

    private static final long IDLE_SECONDS = 60;

    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    /** At most so many threads, made when they are needed and ended when they are not. */
    public CallThreads(int most) {
        if (most < 1 || most > MAX_THREADS) {
            throw new IllegalArgumentException("Call threads are 1 to 10,000");
        }
        this.threads =
                new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bursar-connector-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T> Optional<T> within(Duration limit, Supplier<T> call) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(call, threads);
        try {
            return Optional.of(answer.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException over) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            // whoever interrupts does not wait for the answer, which is then as lost as any other
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    /** Begins no more calls; those under way end by themselves. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
