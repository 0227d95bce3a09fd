package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.Expired;
import io.bursar.model.data.Data;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Events reach those who wait, and wait for those who come late (canonical §1.17).
 *
 * <pre>{@code
 * class MyStoreTest implements EventContract { … }
 * }</pre>
 */
public interface EventContract extends StoreUnderTest {

    /** An event of a type. */
    static BusinessEvent event(String id, Instant at) {
        return new BusinessEvent(
                id,
                "p2p.receiving.posted",
                at,
                Data.record().put("poNumber", "PO-1").build());
    }

    /** Events of commits and from outside are delivered in their order. */
    @Test
    default void givesEventsOfCommitsAndFromOutsideInTheirOrder() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        BusinessEvent first = event("e-2", SampleCase.START);
        BusinessEvent second = event("e-1", SampleCase.START);
        sample.commit(store, sample.work().emits(first));
        store.offer(second);

        assertThat(store.undelivered(10)).containsExactly(first, second);
        assertThat(store.undelivered(1)).containsExactly(first);
        store.delivered(first, Set.of());
        assertThat(store.undelivered(10)).containsExactly(second);
    }

    /** An event from outside counts once. */
    @Test
    default void anEventFromOutsideCountsOnce() {
        CaseStore store = emptyStore();
        BusinessEvent event = event("e-1", SampleCase.START);
        store.offer(event);
        store.offer(event);
        assertThat(store.undelivered(10)).containsExactly(event);

        store.delivered(event, Set.of());
        store.offer(event);
        assertThat(store.undelivered(10)).isEmpty();
    }

    /** An early event waits for a late case. */
    @Test
    default void anEventWithoutATakerIsKeptForALateCaseUntilItExpires() {
        CaseStore store = emptyStore();
        BusinessEvent event = event("e-1", SampleCase.START);
        String key = "p2p.receiving.posted|PO-1";
        Instant end = SampleCase.START.plus(CaseStore.EARLY_ARRIVAL_LIFE);
        store.offer(event);
        store.delivered(event, Set.of(key, "p2p.receiving.posted|DN-9"));

        assertThat(store.undelivered(10)).isEmpty();
        assertThat(store.early(List.of(key), end.minusSeconds(1))).containsExactly(event);
        assertThat(store.early(List.of("p2p.receiving.posted|DN-9"), SampleCase.START))
                .containsExactly(event);
        assertThat(store.early(List.of("p2p.receiving.posted|PO-2"), SampleCase.START))
                .isEmpty();
        assertThat(store.early(List.of(key, "p2p.receiving.posted|DN-9", "a|1"), SampleCase.START))
                .containsExactly(event);
        assertThat(store.early(List.of(), SampleCase.START)).isEmpty();
        assertThat(store.early(List.of(key), end)).isEmpty();
        assertThat(store.expired(end.minusSeconds(1), 10)).isEmpty();
        assertThat(store.expired(end, 10)).containsExactly(new Expired(event, false));

        store.delivered(event, Set.of());
        assertThat(store.early(List.of(key), SampleCase.START)).isEmpty();
        assertThat(store.expired(end, 10)).isEmpty();
    }

    /** What a late case took is kept for others, and known as taken when its time is over. */
    @Test
    default void anEarlyEventThatALateCaseTookIsKnownAsTaken() {
        CaseStore store = emptyStore();
        Instant end = SampleCase.START.plus(CaseStore.EARLY_ARRIVAL_LIFE);
        BusinessEvent event = event("e-1", SampleCase.START);
        store.offer(event);
        store.taken(event);
        assertThat(store.undelivered(10)).as("not kept yet").containsExactly(event);
        store.delivered(event, Set.of("a|1"));

        store.taken(event);
        store.taken(event);

        assertThat(store.early(List.of("a|1"), SampleCase.START)).containsExactly(event);
        assertThat(store.expired(end, 10)).containsExactly(new Expired(event, true));
        store.delivered(event, Set.of());
        assertThat(store.expired(end, 10)).isEmpty();
    }

    /** Subscribers are open cases. */
    @Test
    default void subscribersAreTheOpenCasesThatAskedForAKey() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        SampleCase second = new SampleCase(2);
        first.commit(store, first.work().subscribes("a|1").subscribes("b|1"));
        second.commit(store, second.work().subscribes("a|1"));
        second.commit(store, second.work().subscribes("a|1"));

        assertThat(store.subscribers("a|1")).containsExactly(first.id(), second.id());
        assertThat(store.subscribers("a|2")).isEmpty();
        first.commit(store, first.work().ends());
        assertThat(store.subscribers("a|1")).containsExactly(second.id());
        assertThat(store.subscribers("b|1")).isEmpty();
    }

    /** An event is not kept for late cases where one subscribed meanwhile. */
    @Test
    default void anEventStaysUndeliveredWhereACaseSubscribedMeanwhile() {
        CaseStore store = emptyStore();
        BusinessEvent event = event("e-1", SampleCase.START);
        store.offer(event);
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().subscribes("a|1"));

        store.delivered(event, Set.of("a|1"));

        assertThat(store.undelivered(10)).containsExactly(event);
        assertThat(store.early(List.of("a|1"), SampleCase.START)).isEmpty();
    }

    /** A case and an event that come at once do not miss each other. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    default void aCaseAndAnEventThatComeAtOnceDoNotMissEachOther() {
        CaseStore store = emptyStore();
        for (int round = 0; round < Race.ROUNDS; round++) {
            String key = "a|" + round;
            BusinessEvent event = event("e-" + round, SampleCase.START);
            SampleCase sample = new SampleCase(round);
            store.offer(event);

            List<Boolean> met = Race.of(
                    () -> {
                        sample.commit(store, sample.work().subscribes(key));
                        return !store.early(List.of(key), SampleCase.START).isEmpty();
                    },
                    () -> {
                        boolean subscribed = !store.subscribers(key).isEmpty();
                        store.delivered(event, subscribed ? Set.of() : Set.of(key));
                        return subscribed || store.undelivered(10).contains(event);
                    });

            assertThat(met).contains(true);
            store.delivered(event, Set.of());
        }
    }
}
