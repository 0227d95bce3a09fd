package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.Loaded;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A commit is written together or not at all, and read back as it was.
 *
 * <pre>{@code
 * class MyStoreTest implements CommitContract { … }
 * }</pre>
 */
public interface CommitContract extends StoreUnderTest {

    /** What was written is read back. */
    @Test
    default void readsACaseBackAsItWasCommitted() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        CommitBatch batch = sample.next(sample.work());

        assertThat(sample.commit(store, sample.work())).isEqualTo(WriteOutcome.WRITTEN);

        assertThat(store.read(sample.id())).hasValueSatisfying(stored -> {
            assertThat(stored.current()).isEqualTo(batch.after());
            assertThat(stored.lastHash()).isEqualTo(batch.record().hash());
        });
        assertThat(store.receipt(batch.record().command().commandId())).contains(new CaseStore.Receipt(sample.id(), 1));
    }

    /** Nothing is read where nothing was written. */
    @Test
    default void knowsNothingOfACaseThatWasNeverWritten() {
        CaseStore store = emptyStore();

        assertThat(store.read(SampleCase.caseId(7))).isEmpty();
        assertThat(store.receipt(CommandId.derivedFrom("never"))).isEmpty();
        assertThat(store.log(SampleCase.caseId(7), 1, 10)).isEmpty();
    }

    /** A later commit continues the case. */
    @Test
    default void laterCommitsContinueTheCase() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);

        sample.commit(store, sample.work());
        sample.commit(store, sample.work());
        sample.commit(store, sample.work());

        assertThat(store.read(sample.id()).orElseThrow().current().status().seq())
                .isEqualTo(3);
        assertThat(store.log(sample.id(), 1, 10)).hasSize(3);
    }

    /** A failure after a write leaves nothing. */
    @Test
    default void aFailureAfterTheWriteLeavesNothing() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        CommitBatch everything = sample.next(sample.work()
                .opens(1, "BUYER@MERCY", SampleCase.START)
                .intends(1, Stage.READY, SampleCase.START)
                .acts("lee.park", "case:1", "APPROVE")
                .commits(Money.usd("10.00"), "split:1")
                .claims("invoice.exact", "A")
                .businessKey("REQ-1")
                .subscribes("p2p.receiving.posted|PO-1")
                .emits(EventContract.event("e-1", SampleCase.START))
                .nextDue(SampleCase.START));

        assertThatThrownBy(() -> store.transact(StoreLocks.NONE, transaction -> {
                    transaction.write(everything);
                    throw new IllegalStateException("the host failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        Instant later = SampleCase.START.plus(Duration.ofDays(1));
        assertThat(store.read(sample.id())).isEmpty();
        assertThat(store.log(sample.id(), 1, 10)).isEmpty();
        assertThat(store.receipt(sample.nextCommand())).isEmpty();
        assertThat(store.inbox(List.of("BUYER@MERCY"), 10)).isEmpty();
        assertThat(store.nextDue()).isEmpty();
        assertThat(store.dueCases(later, Loaded.EVERYTHING, 10)).isEmpty();
        assertThat(store.undelivered(10)).isEmpty();
        assertThat(store.subscribers("p2p.receiving.posted|PO-1")).isEmpty();
        assertThat(store.acts(new PersonId("lee.park"), List.of("case:1"))).isEmpty();
        assertThat(store.commitments(List.of("split:1"), Instant.EPOCH)).isEmpty();
        assertThat(new SampleCase(2).commit(store, new SampleCase(2).work().businessKey("REQ-1")))
                .isEqualTo(WriteOutcome.WRITTEN);
        assertThat(sample.commit(store, sample.work())).isEqualTo(WriteOutcome.WRITTEN);
    }

    /** Two cases of one transaction come together. */
    @Test
    default void twoCasesOfOneTransactionComeTogetherOrNotAtAll() {
        CaseStore store = emptyStore();
        SampleCase parent = new SampleCase(1);
        SampleCase child = new SampleCase(2);

        assertThatThrownBy(() -> store.transact(StoreLocks.NONE, transaction -> {
                    transaction.write(parent.next(parent.work()));
                    transaction.write(child.next(child.work()));
                    throw new IllegalStateException("the host failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.cases(Optional.empty(), 10)).isEmpty();

        store.transact(StoreLocks.NONE, transaction -> {
            transaction.write(parent.next(parent.work()));
            return transaction.write(child.next(child.work()));
        });
        assertThat(store.cases(Optional.empty(), 10)).containsExactly(parent.id(), child.id());
    }

    /** A transaction sees its own writes. */
    @Test
    default void aTransactionSeesItsOwnWrites() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        PersonId lee = new PersonId("lee.park");

        store.transact(StoreLocks.of(java.util.Set.of(lee), java.util.Set.of("split:1")), transaction -> {
            transaction.write(sample.next(
                    sample.work().acts("lee.park", "case:1", "APPROVE").commits(Money.usd("10.00"), "split:1")));
            assertThat(transaction.read(sample.id())).isPresent();
            assertThat(transaction.acts(lee, List.of("case:1")))
                    .extracting(act -> act.function())
                    .containsExactly(new FunctionName("APPROVE"));
            assertThat(transaction.commitments(List.of("split:1"), Instant.EPOCH))
                    .hasSize(1);
            return transaction;
        });
    }

    /** A commit may carry many rows. */
    @Test
    default void takesAsManyRowsOfOneKindAsACommitMayHave() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleWork work = sample.work();
        for (int i = 0; i < CommitBatch.MAX_ROWS; i++) {
            work.acts("lee.park", "case:" + i % 2, "APPROVE", SampleCase.START.plusSeconds(i));
        }

        assertThat(sample.commit(store, work)).isEqualTo(WriteOutcome.WRITTEN);

        assertThat(store.acts(new PersonId("lee.park"), List.of("case:0", "case:1")))
                .hasSize(CommitBatch.MAX_ROWS);
    }

    /** A commit with more rows than that is refused before it reaches the store. */
    @Test
    default void refusesMoreRowsOfOneKindThanACommitMayHave() {
        SampleWork work = new SampleCase(1).work();
        for (int i = 0; i <= CommitBatch.MAX_ROWS; i++) {
            work.acts("lee.park", "case:1", "APPROVE");
        }

        assertThatThrownBy(work::build)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }

    /** Pages go through all cases. */
    @Test
    default void pagesGoThroughAllCasesInTheUnsignedOrderOfTheirIds() {
        CaseStore store = emptyStore();
        SampleCase high = new SampleCase(new CaseId(new UUID(-1, -1)), RecordValue.EMPTY);
        high.commit(store, high.work());
        SampleCase low = new SampleCase(new CaseId(new UUID(1, -1)), RecordValue.EMPTY);
        low.commit(store, low.work());
        SampleCase lowest = new SampleCase(new CaseId(new UUID(1, 1)), RecordValue.EMPTY);
        lowest.commit(store, lowest.work());

        List<CaseId> first = store.cases(Optional.empty(), 2);
        List<CaseId> second = store.cases(Optional.of(first.get(1)), 2);

        assertThat(first).containsExactly(lowest.id(), low.id());
        assertThat(second).containsExactly(high.id());
        assertThat(store.cases(Optional.of(high.id()), 2)).isEmpty();
    }

    /** The epoch names a line of history. */
    @Test
    default void namesItsLineOfHistory() {
        assertThat(emptyStore().epoch()).isPositive();
    }
}
