package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.positions;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int THREADS = 6;
    private static final int CALLS = 40;

    @TempDir
    Path directory;

    @Test
    void manyThreadsNeverReserveMoreThanThereIs() throws InterruptedException, ExecutionException {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            int confirmed = inParallel(thread -> reserve(fixture, thread));

            // 240 calls of 100 each meet a budget of 10,000
            assertThat(confirmed).isEqualTo(100);
            assertThat(fixture.erp()
                            .books()
                            .budget("CC-ICU", "SUPPLIES", "2026-03")
                            .orElseThrow()
                            .reserved())
                    .isEqualTo(Money.usd("10000"));
        }
    }

    @Test
    void theSameKeyFromManyThreadsReservesOnce() throws InterruptedException, ExecutionException {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            int confirmed = inParallel(thread -> {
                fixture.query("budget.check", positions("2026-03", "1"));
                return isConfirmed(fixture.send("budget.reserve", "k", positions("2026-03", "7"))) ? 1 : 0;
            });

            assertThat(confirmed).isEqualTo(THREADS);
            assertThat(fixture.erp().books().reservations("", 10)).hasSize(1);
        }
    }

    private static int reserve(ErpFixture fixture, int thread) {
        int confirmed = 0;
        for (int i = 0; i < CALLS; i++) {
            String key = thread + "-" + i;
            confirmed += isConfirmed(fixture.send("budget.reserve", key, positions("2026-03", "100"))) ? 1 : 0;
        }
        return confirmed;
    }

    private static boolean isConfirmed(CommandOutcome outcome) {
        return outcome instanceof CommandOutcome.Confirmed;
    }

    private static int inParallel(Work work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> work.of(thread));
            }
            int sum = 0;
            for (Future<Integer> result : pool.invokeAll(calls)) {
                sum += result.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one thread does; gives how many calls were confirmed. */
    @FunctionalInterface
    private interface Work {
        int of(int thread);
    }
}
