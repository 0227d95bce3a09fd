package io.bursar.examples.yourapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application commits and what Bursar keeps stand or fall together, in both of its systems. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostTransactionsTest {

    private static final int ROUNDS = 10;
    private static final Map<String, Object> YES = Map.of("verdict", "APPROVE", "reason", "Within budget");
    private static final Map<String, Object> NO = Map.of("verdict", "REJECT", "reason", "Not this year");

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir
    private Path folder;

    private YourApp app;

    @BeforeEach
    void open() {
        app = YourApp.open(folder);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        app.close();
    }

    private static Purchase purchase(String id, String total) {
        // a supplier of its own, so that purchases of one test are not added up
        return new Purchase(id, "dana.reyes", "SUP-" + id, "42132203", Money.usd(total));
    }

    private int rows(String table) {
        Integer count = app.database().jdbc().queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private List<Integer> everything() {
        return List.of("purchase", "purchase_order", "invoice", "bursar_act", "bursar_commitment", "bursar_log")
                .stream()
                .map(this::rows)
                .toList();
    }

    private TransactionTemplate transactions() {
        return app.database().transactions();
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (BursarException refused) {
            assertThat(refused.code()).isEqualTo(FailureCode.REFUSED);
            return false;
        }
    }

    @Test
    void whatFlowableCommitsIsThereWithItsControls() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        assertThat(app.process().assignees("PR-1")).containsExactly("lee.park");

        app.process().complete("lee.park", "PR-1", YES);

        assertThat(app.process().assignees("PR-1")).isEmpty();
        assertThat(everything())
                .as("purchase, order, no invoice, acts, commitment, records")
                .containsExactly(1, 1, 0, 4, 1, 3);
    }

    private static Delegation leeIsStoodInForByMorgan() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC); // the database has the time of this machine
        return new Delegation(
                new PersonId("lee.park"),
                new PersonId("morgan.diaz"),
                Scope.ENTERPRISE,
                today.minusDays(1),
                today.plusDays(1));
    }

    @Test
    void whoStandsInDecidesInTheOthersPlaceAndDutiesLookAtBoth() {
        app.staff().away(leeIsStoodInForByMorgan());
        Purchase gloves = purchase("PR-1", "4800.00");
        app.process().start("dana.reyes", gloves);
        assertThat(app.process().assignees("PR-1")).containsExactly("morgan.diaz");

        app.process().complete("morgan.diaz", "PR-1", YES);

        assertThat(rows("purchase_order")).isEqualTo(1);
        assertThat(isDone(() -> app.invoices().enter("lee.park", "INV-1", gloves)))
                .isFalse();
        assertThat(isDone(() -> app.invoices().enter("morgan.diaz", "INV-1", gloves)))
                .isFalse();
    }

    @Test
    void whoGoesAwayWhileAskedIsStoodInForOnceThePlanIsMadeAnew() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        app.staff().away(leeIsStoodInForByMorgan());
        assertThat(isDone(() -> app.process().complete("morgan.diaz", "PR-1", YES)))
                .isFalse();

        app.process().askAnew("PR-1");

        assertThat(app.process().assignees("PR-1")).containsExactly("morgan.diaz");
        app.process().complete("morgan.diaz", "PR-1", YES);
        assertThat(rows("purchase_order")).isEqualTo(1);
    }

    @Test
    void aProcessThatIsRolledBackNeverBegan() {
        transactions().executeWithoutResult(running -> {
            app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
            running.setRollbackOnly();
        });

        assertThat(everything()).containsOnly(0);
        assertThat(app.process().assignees("PR-1")).isEmpty();
    }

    @Test
    void aCompletionThatIsRolledBackLeavesTheTaskAndTheQuestionOpen() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        List<Integer> before = everything();

        transactions().executeWithoutResult(running -> {
            app.process().complete("lee.park", "PR-1", YES);
            running.setRollbackOnly();
        });

        assertThat(everything()).isEqualTo(before);
        assertThat(app.process().assignees("PR-1")).containsExactly("lee.park");
        app.process().complete("lee.park", "PR-1", YES);
        assertThat(rows("purchase_order")).isEqualTo(1);
    }

    @Test
    void aServiceThatFailsAfterTheActLeavesNothing() {
        Purchase gloves = purchase("PR-1", "4800.00");

        assertThatThrownBy(() -> transactions().executeWithoutResult(running -> {
                    app.invoices().enter("greta.dorsey", "INV-1", gloves);
                    throw new IllegalStateException("The application fails");
                }))
                .hasMessage("The application fails");

        assertThat(everything()).containsOnly(0);
    }

    @Test
    void aRefusedInvoiceLeavesNoRow() {
        Purchase gloves = purchase("PR-1", "4800.00");
        app.process().start("dana.reyes", gloves);
        app.process().complete("lee.park", "PR-1", YES);

        assertThat(isDone(() -> app.invoices().enter("lee.park", "INV-1", gloves)))
                .isFalse();
        assertThat(rows("invoice")).isZero();
        assertThat(isDone(() -> app.invoices().enter("greta.dorsey", "INV-1", gloves)))
                .isTrue();
        assertThat(rows("invoice")).isEqualTo(1);
    }

    @Test
    void whoEnteredTheInvoiceDoesNotApproveThePurchase() {
        Purchase gloves = purchase("PR-1", "4800.00");
        app.process().start("dana.reyes", gloves);
        app.invoices().enter("lee.park", "INV-1", gloves);

        assertThat(isDone(() -> app.process().complete("lee.park", "PR-1", YES)))
                .isFalse();
        assertThat(app.process().assignees("PR-1"))
                .as("the task is still there")
                .containsExactly("lee.park");
    }

    @Test
    void theRequesterCompletesTheTaskInVain() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));

        assertThat(isDone(() -> app.process().complete("dana.reyes", "PR-1", YES)))
                .isFalse();
        assertThat(rows("purchase_order")).isZero();
    }

    @Test
    void anAmountAboveTheFirstLimitGoesToTwoPeople() {
        app.process().start("dana.reyes", purchase("PR-1", "5000.01"));
        app.process().complete("lee.park", "PR-1", YES);
        assertThat(app.process().assignees("PR-1")).containsExactly("morgan.diaz");
        assertThat(rows("purchase_order")).isZero();

        app.process().complete("morgan.diaz", "PR-1", YES);
        assertThat(rows("purchase_order")).isEqualTo(1);
    }

    @Test
    void aRejectionEndsTheProcessWithoutAnOrder() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        app.process().complete("lee.park", "PR-1", NO);

        assertThat(app.process().assignees("PR-1")).isEmpty();
        assertThat(rows("purchase_order")).isZero();
    }

    @Test
    void aPurchaseChangedBehindTheProcessIsNotApproved() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        app.database().jdbc().update("update purchase set total = 4900 where id = 'PR-1'");

        assertThat(isDone(() -> app.process().complete("lee.park", "PR-1", YES)))
                .isFalse();
        assertThat(rows("purchase_order")).isZero();
    }

    @Test
    void whoMovesTheTokenPastTheApprovalGetsNoOrder() {
        app.process().start("dana.reyes", purchase("PR-1", "4800.00"));
        RuntimeService runtime = app.process().engine().getRuntimeService();
        String instance = runtime.createProcessInstanceQuery().singleResult().getId();

        assertThatThrownBy(() -> runtime.createChangeActivityStateBuilder()
                        .processInstanceId(instance)
                        .moveActivityIdTo("approve", "order")
                        .changeState())
                .hasMessage("The purchase is not approved as it is now");

        assertThat(rows("purchase_order")).isZero();
    }

    @Test
    void theOneWaitsForTheOthersTransactionAndIsRefused() throws Exception {
        Purchase gloves = purchase("PR-1", "4800.00");
        app.process().start("dana.reyes", gloves);
        CountDownLatch approved = new CountDownLatch(1);
        CountDownLatch entering = new CountDownLatch(1);
        Future<Boolean> entry = threads.submit(() -> {
            approved.await();
            entering.countDown();
            return isDone(() -> app.invoices().enter("lee.park", "INV-1", gloves));
        });

        transactions().executeWithoutResult(running -> {
            app.process().complete("lee.park", "PR-1", YES);
            approved.countDown(); // not committed yet: nobody else can see the approval
            await(entering);
        });

        assertThat(entry.get()).isFalse();
        assertThat(rows("invoice")).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void ofTwoTransactionsThatAreJointlyForbiddenOneCommits() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "PR-" + round;
            String invoiceId = "INV-" + round;
            Purchase gloves = purchase(id, "100.00");
            app.process().start("dana.reyes", gloves);

            List<Boolean> done = race(
                    () -> isDone(() -> app.process().complete("lee.park", id, YES)),
                    () -> isDone(() -> app.invoices().enter("lee.park", invoiceId, gloves)));

            assertThat(done).as("round %d", round).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows("purchase_order") + rows("invoice")).isEqualTo(ROUNDS);
    }

    private List<Boolean> race(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> running = new ArrayList<>();
        for (Callable<Boolean> call : List.of(one, other)) {
            running.add(threads.submit(() -> {
                together.await();
                return call.call();
            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }
}
