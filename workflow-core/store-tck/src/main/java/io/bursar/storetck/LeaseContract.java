package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A lease ends by the store's own time; who comes back late is told so. A lease of no length has ended at once.
 *
 * <pre>{@code
 * class MyStoreTest implements LeaseContract { … }
 * }</pre>
 */
public interface LeaseContract extends StoreUnderTest {

    /** An effect whose lease ended may have been sent. */
    @Test
    default void anEffectWhoseLeaseEndedIsTakenAgainAndMayHaveBeenSent() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect lost = takeBriefly(store, "n1", SampleCase.START);

        DueEffect again = takeBriefly(store, "n2", SampleCase.START.plusSeconds(60));

        assertThat(again.lease().fence()).isGreaterThan(lost.lease().fence());
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.lease().mayBeSent()).isTrue();
        assertThat(again.lease().firstTakenAt()).isEqualTo(SampleCase.START);
    }

    /** An effect proved not sent waits, and was not sent. */
    @Test
    default void anEffectThatWasProvedNotSentIsDueAgainLater() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect taken = store.takeEffects(EffectContract.request("n1", SampleCase.START))
                .get(0);
        Instant later = SampleCase.START.plusSeconds(30);

        store.postpone(taken, later);

        assertThat(store.takeEffects(EffectContract.request("n2", SampleCase.START)))
                .isEmpty();
        assertThat(store.nextDue()).contains(later);
        DueEffect again = store.takeEffects(EffectContract.request("n2", later)).get(0);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.lease().mayBeSent()).isFalse();
        assertThat(again.lease().firstTakenAt()).isEqualTo(later);
    }

    /** What an earlier taking may have sent, a later proof about itself does not undo. */
    @Test
    default void postponingDoesNotForgetThatAnEarlierTakingMayHaveSent() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        takeBriefly(store, "n1", SampleCase.START);

        store.postpone(takeBriefly(store, "n2", SampleCase.START), SampleCase.START);

        assertThat(takeBriefly(store, "n3", SampleCase.START).lease().mayBeSent())
                .isTrue();
    }

    /** A node that comes back late is told so. */
    @Test
    default void aNodeThatComesBackLateIsToldSo() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect late = takeBriefly(store, "n1", SampleCase.START);
        store.takeEffects(EffectContract.request("n2", SampleCase.START));

        assertThatThrownBy(() -> store.postpone(late, SampleCase.START))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_CONFLICT));
        assertThat(store.takeEffects(EffectContract.request("n3", SampleCase.START)))
                .isEmpty();
    }

    /** A lease is begun anew by the node that holds it, and by no other. */
    @Test
    default void aLeaseIsBegunAnewByTheNodeThatHoldsIt() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect late = takeBriefly(store, "n1", SampleCase.START);
        DueEffect held = takeBriefly(store, "n2", SampleCase.START);

        assertThat(store.keep(late, Duration.ofHours(1))).isFalse();
        assertThat(store.keep(held, Duration.ofHours(1))).isTrue();

        assertThat(store.takeEffects(EffectContract.request("n3", SampleCase.START)))
                .isEmpty();
        assertThat(store.keep(held, Duration.ZERO)).isTrue();
        assertThat(takeBriefly(store, "n3", SampleCase.START).lease().mayBeSent())
                .isTrue();
    }

    /** What is settled is nobody's any more. */
    @Test
    default void whatIsSettledCanNeitherBeKeptNorPutOff() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        DueEffect taken = takeBriefly(store, "n1", SampleCase.START);
        sample.commit(store, sample.work().settles(1));

        assertThat(store.keep(taken, Duration.ofHours(1))).isFalse();
        assertThatThrownBy(() -> store.postpone(taken, SampleCase.START))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_CONFLICT));
        assertThat(store.nextDue()).isEmpty();
    }

    /** A node keeps a waiting effect that its own commit makes ready. */
    @Test
    default void aTakenWaitingEffectStaysTakenWhenItBecomesReady() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store, sample.work().intends(1, Stage.READY, SampleCase.START).intends(2, Stage.WAITING, null));
        store.takeEffectsOf(sample.id(), EffectContract.request("n1", SampleCase.START));

        sample.commit(store, sample.work().settles(1).moves(2, Stage.READY, SampleCase.START));

        assertThat(store.takeEffects(EffectContract.request("n2", SampleCase.START)))
                .isEmpty();
    }

    /** A commit may leave its new effects with the node that commits. */
    @Test
    default void aCommitMayLeaveItsNewEffectsWithItsOwnNode() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store,
                sample.work()
                        .intends(1, Stage.READY, SampleCase.START)
                        .intends(2, Stage.WAITING, null)
                        .takenBy(EffectContract.request("n1", SampleCase.START)));
        assertThat(store.takeEffects(EffectContract.request("n2", SampleCase.START)))
                .isEmpty();
        assertThat(store.takeEffectsOf(sample.id(), EffectContract.request("n2", SampleCase.START)))
                .isEmpty();

        SampleCase other = new SampleCase(2);
        other.commit(
                store,
                other.work()
                        .intends(1, Stage.READY, SampleCase.START)
                        .takenBy(new TakeRequest("n1", SampleCase.START, Duration.ZERO, 10)));
        DueEffect again = takeBriefly(store, "n2", SampleCase.START.plusSeconds(9));
        assertThat(again.caseId()).isEqualTo(other.id());
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.lease()).isEqualTo(new DueEffect.Lease(2, SampleCase.START, true));
    }

    /** What is to be looked up is free for any node, and may have been sent. */
    @Test
    default void anUnknownEffectIsFreeForAnyNodeWhenItsLookUpIsDue() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        store.takeEffects(EffectContract.request("n1", SampleCase.START));
        Instant later = SampleCase.START.plusSeconds(90);

        sample.commit(store, sample.work().moves(1, Stage.LOOKUP, later));

        assertThat(store.takeEffects(EffectContract.request("n2", SampleCase.START)))
                .isEmpty();
        DueEffect lookUp =
                store.takeEffects(EffectContract.request("n2", later)).get(0);
        assertThat(lookUp.work().stage()).isEqualTo(Stage.LOOKUP);
        assertThat(lookUp.lease().mayBeSent()).isTrue();
        assertThat(lookUp.lease().firstTakenAt()).isEqualTo(SampleCase.START);
    }

    private static DueEffect takeBriefly(CaseStore store, String node, Instant now) {
        return store.takeEffects(new TakeRequest(node, now, Duration.ZERO, 10)).get(0);
    }
}
