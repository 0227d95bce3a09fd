package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.ParkedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Effects are there while an answer is to come, and each is given to one node.
 *
 * <pre>{@code
 * class MyStoreTest implements EffectContract { … }
 * }</pre>
 */
public interface EffectContract extends StoreUnderTest {

    /** A request of a node with a lease that does not end during a test. */
    static TakeRequest request(String node, Instant now) {
        return new TakeRequest(node, now, Duration.ofHours(1), 100);
    }

    /** What is taken is what was intended. */
    @Test
    default void givesAnEffectAsItWasIntended() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleWork work = sample.work().intends(4, Stage.READY, SampleCase.START);
        sample.commit(store, work);

        List<DueEffect> taken = store.takeEffects(request("n1", SampleCase.START));

        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).caseId()).isEqualTo(sample.id());
        assertThat(taken.get(0).work()).isEqualTo(work.build().effects().get(0));
        assertThat(taken.get(0).attempt()).isZero();
        assertThat(taken.get(0).lease().mayBeSent()).isFalse();
        assertThat(taken.get(0).lease().firstTakenAt()).isEqualTo(SampleCase.START);
    }

    /** Only due ones, most overdue first. */
    @Test
    default void takesWhatIsDueMostOverdueFirst() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        Instant now = SampleCase.START.plusSeconds(10);
        sample.commit(
                store,
                sample.work()
                        .intends(1, Stage.READY, now)
                        .intends(2, Stage.READY, now.plusSeconds(1))
                        .intends(3, Stage.LOOKUP, now.minusSeconds(5))
                        .intends(4, Stage.WAITING, null)
                        .intends(5, Stage.PARKED, null));

        assertThat(store.takeEffects(new TakeRequest("n1", now, Duration.ofHours(1), 1)))
                .extracting(effect -> effect.work().number())
                .containsExactly(3);
        assertThat(store.takeEffects(request("n1", now)))
                .extracting(effect -> effect.work().number())
                .containsExactly(1);
        assertThat(store.takeEffects(request("n2", now))).isEmpty();
    }

    /** The node that committed takes its case's effects, and those behind them. */
    @Test
    default void takesTheReadyEffectsOfACaseAndThoseWaitingBehindThem() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleCase other = new SampleCase(2);
        SampleWork work = sample.work()
                .intends(1, Stage.READY, SampleCase.START)
                .intends(2, Stage.WAITING, null)
                .intends(3, Stage.PARKED, null);
        sample.commit(store, work);
        other.commit(store, other.work().intends(1, Stage.READY, SampleCase.START));

        assertThat(store.takeEffectsOf(sample.id(), request("n1", SampleCase.START)))
                .extracting(effect -> effect.work().number())
                .containsExactly(1, 2);
        assertThat(store.takeEffectsOf(sample.id(), request("n2", SampleCase.START)))
                .isEmpty();
        assertThat(store.takeEffects(request("n2", SampleCase.START)))
                .extracting(DueEffect::caseId)
                .containsExactly(other.id());
    }

    /** Without a ready effect nothing behind it is taken. */
    @Test
    default void leavesWaitingEffectsWhereNoneIsReady() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store,
                sample.work()
                        .intends(1, Stage.READY, SampleCase.START.plusSeconds(5))
                        .intends(2, Stage.WAITING, null));

        assertThat(store.takeEffectsOf(sample.id(), request("n1", SampleCase.START)))
                .isEmpty();
    }

    /** A settled effect is gone; a changed one keeps its content. */
    @Test
    default void settledEffectsGoAndChangedOnesKeepTheirContent() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleWork work =
                sample.work().intends(1, Stage.READY, SampleCase.START).intends(2, Stage.WAITING, null);
        sample.commit(store, work);
        EffectWork second = work.build().effects().get(1);

        sample.commit(store, sample.work().settles(1).moves(2, Stage.READY, SampleCase.START));

        assertThat(store.takeEffects(request("n1", SampleCase.START)))
                .extracting(DueEffect::work)
                .containsExactly(new EffectWork(2, Stage.READY, SampleCase.START, second.call()));
        sample.commit(store, sample.work().settles(2).settles(9));
        assertThat(store.nextDue()).isEmpty();
    }

    private static EffectWork.Call call(ParkedRow row) {
        return Objects.requireNonNull(row.work().call());
    }

    /** What waits for a person is found, a page at a time, with what it was to send and where. */
    @Test
    default void findsParkedEffectsAPageAtATime() {
        CaseStore store = emptyStore();
        for (int number = 1; number <= 3; number++) {
            SampleCase sample = new SampleCase(number);
            sample.commit(
                    store,
                    sample.work()
                            .intends(1, Stage.READY, SampleCase.START)
                            .intendsBy(2, Stage.PARKED, "erp-" + number)
                            .intends(3, Stage.PARKED, null));
        }

        List<ParkedRow> first = store.parked(Optional.empty(), 4);
        List<ParkedRow> second = store.parked(Optional.of(first.get(3)), 4);

        assertThat(first).extracting(row -> row.work().number()).containsExactly(2, 3, 2, 3);
        assertThat(second).extracting(row -> row.work().number()).containsExactly(2, 3);
        assertThat(store.parked(Optional.of(second.get(1)), 4)).isEmpty();
        assertThat(Stream.concat(first.stream(), second.stream())
                        .filter(row -> row.work().number() == 2)
                        .map(row -> call(row).connector()))
                .containsExactlyInAnyOrder("erp-1", "erp-2", "erp-3");
        assertThat(call(first.get(0)).idempotencyKey()).isEqualTo(first.get(0).caseId() + ":po:2");
    }

    /** Whoever resumes it has made sure that it was not sent; earlier tries count no more, older fences stay old. */
    @Test
    default void aParkedEffectThatIsReadyAgainBeginsAnew() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect tried = store.takeEffects(request("n1", SampleCase.START)).get(0);
        sample.commit(store, sample.work().moves(1, Stage.PARKED, null));
        assertThat(store.takeEffects(request("n1", SampleCase.START))).isEmpty();

        sample.commit(store, sample.work().moves(1, Stage.READY, SampleCase.START));
        DueEffect again = store.takeEffects(request("n2", SampleCase.START)).get(0);

        assertThat(store.parked(Optional.empty(), 10)).isEmpty();
        assertThat(again.work()).isEqualTo(tried.work());
        assertThat(again.attempt()).isZero();
        assertThat(again.lease().mayBeSent()).isFalse();
        assertThat(again.lease().fence()).isGreaterThan(tried.lease().fence());
        assertThat(store.keep(tried, Duration.ofHours(1))).isFalse();
    }

    /** Two nodes never take the same effect. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void twoNodesNeverTakeTheSameEffect() {
        CaseStore store = emptyStore();
        for (int round = 0; round < Race.ROUNDS; round++) {
            SampleCase sample = new SampleCase(round);
            SampleWork work = sample.work();
            for (int i = 1; i <= 10; i++) {
                work.intends(i, Stage.READY, SampleCase.START);
            }
            sample.commit(store, work);

            List<List<DueEffect>> taken = Race.of(
                    () -> store.takeEffects(request("n1", SampleCase.START)),
                    () -> store.takeEffects(request("n2", SampleCase.START)),
                    () -> store.takeEffectsOf(sample.id(), request("n3", SampleCase.START)));

            assertThat(taken.stream()
                            .flatMap(List::stream)
                            .map(effect -> effect.work().number()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    }
}
