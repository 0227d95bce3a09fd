package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.resilience.CallThreads;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.QueryOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connector that does not answer holds its own places and threads, and nobody else's. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BulkheadTest {

    private static final int PLACES = 3;

    private final CountDownLatch inside = new CountDownLatch(PLACES);
    private final CountDownLatch back = new CountDownLatch(1);

    private void hang() {
        inside.countDown();
        try {
            back.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whileOneErpHangsItsNextCallerIsRefusedAtOnceAndTheOtherErpNoticesNothing() throws Exception {
        TwoErps erps = new TwoErps(
                limits -> limits.withConcurrent(PLACES).withRate(new Limits.Rate(10_000, Duration.ofSeconds(1))));
        erps.mountain.takes(call -> {
            hang();
            return ScriptedConnector.CONFIRMED;
        });
        ExecutorService callers = Executors.newFixedThreadPool(PLACES);
        try {
            List<Future<CommandOutcome>> hanging = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                String key = "h" + i;
                hanging.add(callers.submit(() -> erps.send(TwoErps.FOOTHILLS, key)));
            }
            inside.await();

            CommandOutcome next = erps.send(TwoErps.FOOTHILLS, "next");
            assertThat(next).isInstanceOf(CommandOutcome.NotSent.class);
            assertThat(((CommandOutcome.NotSent) next).reason()).isEqualTo("BULKHEAD_FULL");
            assertThat(erps.ask(TwoErps.FOOTHILLS))
                    .as("reads have places of their own")
                    .isEqualTo(ScriptedConnector.ANSWER);
            for (int i = 0; i < 1_000; i++) {
                assertThat(erps.send(TwoErps.MERCY, "n" + i)).isEqualTo(ScriptedConnector.CONFIRMED);
            }

            back.countDown();
            for (Future<CommandOutcome> each : hanging) {
                assertThat(each.get()).isEqualTo(ScriptedConnector.CONFIRMED);
            }
            assertThat(erps.send(TwoErps.FOOTHILLS, "again")).isEqualTo(ScriptedConnector.CONFIRMED);
        } finally {
            back.countDown();
            callers.shutdown();
        }
    }

    @Test
    void aWriteThatTookTooLongIsInDoubtAndKeepsItsPlaceUntilItHasReallyEnded() {
        try (CallThreads threads = new CallThreads(10)) {
            TwoErps erps = new TwoErps(
                    limits -> limits.withConcurrent(1).withTimeLimit(Duration.ofMillis(1)),
                    around -> around.withTimeLimit(threads));
            erps.north.takes(call -> {
                hang();
                return ScriptedConnector.CONFIRMED;
            });

            assertThat(erps.send(TwoErps.MERCY, "slow")).isEqualTo(new CommandOutcome.Unknown("TIMEOUT"));
            assertThat(((CommandOutcome.NotSent) erps.send(TwoErps.MERCY, "next")).reason())
                    .isEqualTo("BULKHEAD_FULL");
            while (erps.north.reached().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(erps.north.reached()).as("never a second time").hasSize(1);

            back.countDown();
            CommandOutcome later = erps.send(TwoErps.MERCY, "later");
            while (later instanceof CommandOutcome.NotSent) {
                Thread.onSpinWait();
                erps.clock.advance(Duration.ofSeconds(1));
                later = erps.send(TwoErps.MERCY, "later");
            }
            assertThat(later).as("the place is free").isNotInstanceOf(CommandOutcome.Rejected.class);
        } finally {
            back.countDown();
        }
    }

    @Test
    void aReadThatTookTooLongHasNoAnswer() {
        try (CallThreads threads = new CallThreads(10)) {
            TwoErps erps = new TwoErps(
                    limits -> limits.withRetries(Limits.Retries.NONE).withTimeLimit(Duration.ofMillis(1)),
                    around -> around.withTimeLimit(threads));
            erps.north.answers(call -> {
                hang();
                return ScriptedConnector.ANSWER;
            });

            assertThat(erps.ask(TwoErps.MERCY)).isInstanceOf(QueryOutcome.Unavailable.class);
        } finally {
            back.countDown();
        }
    }

    @Test
    void whereNoThreadIsLeftNothingIsSent() throws Exception {
        try (CallThreads threads = new CallThreads(1)) {
            TwoErps erps = new TwoErps(
                    limits -> limits.withTimeLimit(Limits.MAX_TIME_LIMIT), around -> around.withTimeLimit(threads));
            erps.mountain.takes(call -> {
                hang();
                return ScriptedConnector.CONFIRMED;
            });
            ExecutorService callers = Executors.newSingleThreadExecutor();
            Future<CommandOutcome> hanging = callers.submit(() -> erps.send(TwoErps.FOOTHILLS, "h"));
            while (inside.getCount() == PLACES) {
                Thread.onSpinWait();
            }

            assertThat(((CommandOutcome.NotSent) erps.send(TwoErps.MERCY, "n")).reason())
                    .isEqualTo("BULKHEAD_FULL");
            assertThat(erps.north.reached()).isEmpty();

            back.countDown();
            assertThat(hanging.get()).isEqualTo(ScriptedConnector.CONFIRMED);
            callers.shutdown();
        }
    }

    @Test
    void whatAConnectorThrowsOnAThreadOfItsOwnIsDoubtToo() {
        try (CallThreads threads = new CallThreads(10)) {
            TwoErps erps = new TwoErps(limits -> limits, around -> around.withTimeLimit(threads));
            erps.north.takes(call -> {
                throw new java.util.concurrent.RejectedExecutionException("its own pool is full");
            });

            assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(new CommandOutcome.Unknown("CONNECTOR_FAILED"));
        }
    }
}
