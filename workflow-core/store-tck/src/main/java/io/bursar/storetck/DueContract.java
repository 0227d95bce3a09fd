package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.DueCase;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.Loaded;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * A case is found when it needs attention by itself.
 *
 * <pre>{@code
 * class MyStoreTest implements DueContract { … }
 * }</pre>
 */
public interface DueContract extends StoreUnderTest {

    /** Most overdue first, none that is not due. */
    @Test
    default void givesTheCasesThatAreDueMostOverdueFirst() {
        CaseStore store = emptyStore();
        Instant now = SampleCase.START;
        due(store, 1, now);
        due(store, 2, now.minusSeconds(60));
        due(store, 3, now.plusNanos(1_000));
        SampleCase idle = new SampleCase(4);
        idle.commit(store, idle.work());

        assertThat(store.dueCases(now, Loaded.EVERYTHING, 10))
                .containsExactly(new DueCase(SampleCase.caseId(2), 1), new DueCase(SampleCase.caseId(1), 1));
        assertThat(store.dueCases(now, Loaded.EVERYTHING, 1)).containsExactly(new DueCase(SampleCase.caseId(2), 1));
        assertThat(store.nextDue()).contains(now.minusSeconds(60));
    }

    /** Each commit says anew when the case is due. */
    @Test
    default void eachCommitSaysAnewWhenTheCaseIsDue() {
        CaseStore store = emptyStore();
        SampleCase sample = due(store, 1, SampleCase.START);
        sample.commit(store, sample.work().nextDue(SampleCase.START));
        assertThat(store.dueCases(SampleCase.START, Loaded.EVERYTHING, 10))
                .containsExactly(new DueCase(sample.id(), 2));
        sample.commit(store, sample.work());

        assertThat(store.dueCases(SampleCase.START, Loaded.EVERYTHING, 10)).isEmpty();
        assertThat(store.nextDue()).isEmpty();
    }

    /** The next due time is the earliest of cases and effects. */
    @Test
    default void theNextDueTimeIsTheEarliestOfCasesAndEffects() {
        CaseStore store = emptyStore();
        assertThat(store.nextDue()).isEmpty();
        Instant late = SampleCase.START.plusSeconds(600);
        SampleCase sample = due(store, 1, late);
        sample.commit(
                store,
                sample.work()
                        .nextDue(late)
                        .intends(1, Stage.READY, late.minusSeconds(1))
                        .intends(2, Stage.WAITING, null));

        assertThat(store.nextDue()).contains(late.minusSeconds(1));
        sample.commit(store, sample.work().nextDue(late).settles(1));
        assertThat(store.nextDue()).contains(late);
    }

    private static SampleCase due(CaseStore store, int number, Instant due) {
        SampleCase sample = new SampleCase(number);
        sample.commit(store, sample.work().nextDue(due));
        return sample;
    }
}
