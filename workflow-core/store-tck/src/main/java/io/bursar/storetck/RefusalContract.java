package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A write that cannot be is refused, says why, and has written nothing.
 *
 * <pre>{@code
 * class MyStoreTest implements RefusalContract { … }
 * }</pre>
 */
public interface RefusalContract extends StoreUnderTest {

    /** An old version is refused. */
    @Test
    default void refusesAWriteOnAnOldVersion() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work());
        CommitBatch late =
                sample.next(CommandId.derivedFrom("late"), sample.work().acts("lee.park", "case:1", "APPROVE"));
        sample.commit(store, sample.work());

        WriteOutcome outcome = store.transact(StoreLocks.NONE, transaction -> transaction.write(late));

        assertThat(outcome).isEqualTo(WriteOutcome.STALE);
        assertThat(store.log(sample.id(), 1, 10)).hasSize(2);
        assertThat(store.acts(new PersonId("lee.park"), List.of("case:1"))).isEmpty();
        assertThat(store.receipt(CommandId.derivedFrom("late"))).isEmpty();
    }

    /** A case that is there already cannot be new. */
    @Test
    default void refusesToStartACaseThatIsThere() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work());
        SampleCase same = new SampleCase(1);

        WriteOutcome outcome = store.transact(
                StoreLocks.NONE, transaction -> transaction.write(same.next(CommandId.derivedFrom("b"), same.work())));

        assertThat(outcome).isEqualTo(WriteOutcome.STALE);
    }

    /** A command counts once, also for another case. */
    @Test
    default void refusesACommandThatWasCommittedBefore() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        CommandId command = first.nextCommand();
        first.commit(store, first.work());
        SampleCase other = new SampleCase(2);

        WriteOutcome again =
                store.transact(StoreLocks.NONE, transaction -> transaction.write(first.next(command, first.work())));
        WriteOutcome elsewhere =
                store.transact(StoreLocks.NONE, transaction -> transaction.write(other.next(command, other.work())));

        assertThat(again).isEqualTo(WriteOutcome.REPLAYED);
        assertThat(elsewhere).isEqualTo(WriteOutcome.REPLAYED);
        assertThat(store.read(other.id())).isEmpty();
        assertThat(store.receipt(command)).contains(new CaseStore.Receipt(first.id(), 1));
    }

    /** A claim has one holder. */
    @Test
    default void refusesAClaimThatAnotherCaseHolds() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        first.commit(store, first.work().claims("invoice.exact", "G-17|123"));
        SampleCase second = new SampleCase(2);

        assertThat(second.commit(store, second.work().claims("invoice.exact", "G-17|123")))
                .isEqualTo(WriteOutcome.CLAIM_HELD);
        assertThat(store.read(second.id())).isEmpty();
        assertThat(second.commit(store, second.work().claims("invoice.near", "G-17|123")))
                .isEqualTo(WriteOutcome.WRITTEN);
        assertThat(first.commit(store, first.work().claims("invoice.exact", "G-17|123")))
                .isEqualTo(WriteOutcome.WRITTEN);
    }

    /** One open case per business key. */
    @Test
    default void refusesASecondOpenCaseOnABusinessKey() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        first.commit(store, first.work().businessKey("p2p.requisition|REQ-1"));
        SampleCase second = new SampleCase(2);

        assertThat(second.commit(store, second.work().businessKey("p2p.requisition|REQ-1")))
                .isEqualTo(WriteOutcome.CLAIM_HELD);
        first.commit(store, first.work().ends());
        assertThat(second.commit(store, second.work().businessKey("p2p.requisition|REQ-1")))
                .isEqualTo(WriteOutcome.WRITTEN);
    }

    /** A refused write does not spoil the transaction. */
    @Test
    default void aRefusedWriteLeavesTheTransactionUsable() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        first.commit(store, first.work().claims("invoice.exact", "A"));
        SampleCase second = new SampleCase(2);

        WriteOutcome outcome = store.transact(StoreLocks.NONE, transaction -> {
            assertThat(transaction.write(second.next(second.work().claims("invoice.exact", "A"))))
                    .isEqualTo(WriteOutcome.CLAIM_HELD);
            assertThat(transaction.read(first.id())).isPresent();
            return transaction.write(second.next(second.work()));
        });

        assertThat(outcome).isEqualTo(WriteOutcome.WRITTEN);
        assertThat(store.read(second.id())).isPresent();
    }

    /** Of two writers of one version one wins. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void ofTwoWritersOfOneVersionExactlyOneWins() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work());
        for (int round = 0; round < Race.ROUNDS; round++) {
            CommitBatch one = sample.next(CommandId.derivedFrom("one", "" + round), sample.work());
            CommitBatch two = sample.next(CommandId.derivedFrom("two", "" + round), sample.work());

            List<WriteOutcome> outcomes = Race.of(() -> write(store, one), () -> write(store, two));

            assertThat(outcomes).containsExactlyInAnyOrder(WriteOutcome.WRITTEN, WriteOutcome.STALE);
            sample.written(outcomes.get(0) == WriteOutcome.WRITTEN ? one : two);
        }
    }

    /** Of two deliveries of one command one wins, also when they would start two cases. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void aCommandGivenTwiceAtOnceIsCarriedOutOnce() {
        CaseStore store = emptyStore();
        for (int round = 0; round < Race.ROUNDS; round++) {
            CommandId command = CommandId.derivedFrom("start", "" + round);
            SampleCase one = new SampleCase(2 * round);
            SampleCase two = new SampleCase(2 * round + 1);

            List<WriteOutcome> outcomes = Race.of(
                    () -> write(store, one.next(command, one.work())),
                    () -> write(store, two.next(command, two.work())));

            assertThat(outcomes).containsExactlyInAnyOrder(WriteOutcome.WRITTEN, WriteOutcome.REPLAYED);
        }
    }

    /** Of two cases that claim one key at once one gets it. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void aKeyClaimedTwiceAtOnceHasOneHolder() {
        CaseStore store = emptyStore();
        for (int round = 0; round < Race.ROUNDS; round++) {
            String key = "G-" + round;
            SampleCase one = new SampleCase(2 * round);
            SampleCase two = new SampleCase(2 * round + 1);

            List<WriteOutcome> outcomes = Race.of(
                    () -> write(store, one.next(one.work().claims("invoice.exact", key))),
                    () -> write(store, two.next(two.work().claims("invoice.exact", key))));

            assertThat(outcomes).containsExactlyInAnyOrder(WriteOutcome.WRITTEN, WriteOutcome.CLAIM_HELD);
        }
    }

    private static WriteOutcome write(CaseStore store, CommitBatch batch) {
        return store.transact(StoreLocks.NONE, transaction -> transaction.write(batch));
    }
}
