package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.model.identity.PersonId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there after the store was closed and opened again.
 *
 * <pre>{@code
 * class MyStoreTest implements CaseStoreContract, ReopenContract { … }
 * }</pre>
 */
public interface ReopenContract extends StoreUnderTest {

    /** The store of the last {@link #emptyStore}, closed and opened again. */
    CaseStore reopened();

    /** Everything is there again. */
    @Test
    default void everythingAcknowledgedIsThereAfterReopening() {
        CaseStore store = emptyStore();
        long epoch = store.epoch();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store,
                sample.work()
                        .opens(1, "BUYER@MERCY", null)
                        .acts("lee.park", "case:1", "APPROVE")
                        .subscribes("a|1")
                        .intends(1, Stage.READY, SampleCase.START));
        store.takeEffects(new TakeRequest("n1", SampleCase.START, Duration.ZERO, 1));

        CaseStore again = reopened();

        assertThat(again.epoch()).isEqualTo(epoch);
        assertThat(again.read(sample.id())).isPresent();
        assertThat(again.log(sample.id(), 1, 10)).hasSize(1);
        assertThat(again.inbox(List.of("BUYER@MERCY"), 10)).hasSize(1);
        assertThat(again.acts(new PersonId("lee.park"), List.of("case:1"))).hasSize(1);
        assertThat(again.subscribers("a|1")).containsExactly(sample.id());
        assertThat(again.takeEffects(new TakeRequest("n2", SampleCase.START, Duration.ZERO, 1)))
                .singleElement()
                .satisfies(effect -> assertThat(effect.lease().mayBeSent()).isTrue());
        sample.commit(again, sample.work());
        assertThat(again.log(sample.id(), 1, 10)).hasSize(2);
    }
}
