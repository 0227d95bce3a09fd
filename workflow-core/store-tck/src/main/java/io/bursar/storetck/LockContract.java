package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two transactions that are each legal but jointly not cannot both commit (design §4.3, §4.4), and nobody waits for
 * ever.
 *
 * <pre>{@code
 * class MyStoreTest implements LockContract { … }
 * }</pre>
 */
public interface LockContract extends StoreUnderTest {

    /** What one holder of a person's lock did is seen by the next. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void ofTwoIncompatibleActsOfOnePersonOnlyOneCommits() {
        CaseStore store = emptyStore();
        PersonId lee = new PersonId("lee.park");
        for (int round = 0; round < Race.ROUNDS; round++) {
            String scope = "chain:" + round;
            SampleCase one = new SampleCase(2 * round);
            SampleCase two = new SampleCase(2 * round + 1);

            Race.of(
                    () -> actUnlessActed(store, one.next(one.work().acts("lee.park", scope, "APPROVE"))),
                    () -> actUnlessActed(store, two.next(two.work().acts("lee.park", scope, "RECEIVE"))));

            assertThat(store.acts(lee, List.of(scope))).hasSize(1);
        }
    }

    private static boolean actUnlessActed(CaseStore store, CommitBatch batch) {
        ActRow act = batch.work().counts().acts().get(0);
        return store.transact(
                StoreLocks.of(Set.of(act.person()), Set.of()),
                transaction ->
                        transaction.acts(act.person(), List.of(act.scopeKey())).isEmpty()
                                && transaction.write(batch) == WriteOutcome.WRITTEN);
    }

    /** The sum under a key never passes a limit that every commit keeps. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void theSumUnderAKeyNeverPassesALimitThatEveryCommitKeeps() {
        CaseStore store = emptyStore();
        for (int round = 0; round < Race.ROUNDS; round++) {
            String key = "split:" + round;
            SampleCase one = new SampleCase(2 * round);
            SampleCase two = new SampleCase(2 * round + 1);
            Money most = Money.usd("60.00");

            Race.of(
                    () -> commitWithin(store, key, one.next(one.work().commits(most, key))),
                    () -> commitWithin(store, key, two.next(two.work().commits(most, key))));

            assertThat(store.commitments(List.of(key), Instant.EPOCH)).hasSize(1);
        }
    }

    private static boolean commitWithin(CaseStore store, String key, CommitBatch batch) {
        return store.transact(StoreLocks.of(Set.of(), Set.of(key)), transaction -> {
            BigDecimal sum = transaction.commitments(List.of(key), Instant.EPOCH).stream()
                    .map(row -> row.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.signum() == 0 && transaction.write(batch) == WriteOutcome.WRITTEN;
        });
    }

    /** Who locks another person does not wait. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void transactionsOfDifferentPeopleDoNotWaitForEachOther() {
        CaseStore store = emptyStore();
        CountDownLatch bothInside = new CountDownLatch(2);
        Callable<Boolean> lee = () -> meet(store, "lee.park", bothInside);
        Callable<Boolean> dana = () -> meet(store, "dana.reyes", bothInside);

        assertThat(Race.of(lee, dana)).containsExactly(true, true);
    }

    private static boolean meet(CaseStore store, String person, CountDownLatch bothInside) {
        return store.transact(StoreLocks.of(Set.of(new PersonId(person)), Set.of()), transaction -> {
            bothInside.countDown();
            try {
                return bothInside.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** Overlapping locks never block each other for ever. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    default void overlappingLocksNeverBlockEachOtherForEver() {
        CaseStore store = emptyStore();
        List<Integer> done =
                Race.of(() -> lockAtRandom(store, 1), () -> lockAtRandom(store, 2), () -> lockAtRandom(store, 3));

        assertThat(done).containsOnly(2 * Race.ROUNDS);
    }

    private static int lockAtRandom(CaseStore store, int runner) {
        Random random = new Random(runner);
        SampleCase sample = new SampleCase(runner);
        int written = 0;
        for (int round = 0; round < 2 * Race.ROUNDS; round++) {
            TreeSet<String> names = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                names.add("k:" + random.nextInt(6));
            }
            CommitBatch batch = sample.next(CommandId.derivedFrom("" + runner, "" + round), sample.work());
            WriteOutcome outcome = store.transact(new StoreLocks(names), transaction -> transaction.write(batch));
            if (outcome == WriteOutcome.WRITTEN) {
                sample.written(batch);
                written++;
            }
        }
        return written;
    }

    /** As many locks as a commit may take are taken. */
    @Test
    default void takesAsManyLocksAsACommitMay() {
        CaseStore store = emptyStore();
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < StoreLocks.MAX_LOCKS; i++) {
            names.add("k:" + i);
        }
        SampleCase sample = new SampleCase(1);

        WriteOutcome outcome =
                store.transact(new StoreLocks(names), transaction -> transaction.write(sample.next(sample.work())));

        assertThat(outcome).isEqualTo(WriteOutcome.WRITTEN);
    }
}
