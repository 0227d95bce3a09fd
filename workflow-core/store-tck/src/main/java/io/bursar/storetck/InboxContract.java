package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.InboxItem;
import io.bursar.model.cases.Task;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The work list shows what is open, most urgent first.
 *
 * <pre>{@code
 * class MyStoreTest implements InboxContract { … }
 * }</pre>
 */
public interface InboxContract extends StoreUnderTest {

    /** A task is shown as it was opened. */
    @Test
    default void showsATaskAsItWasOpened() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleWork work = sample.work().opens(3, "BUYER@MERCY", null);
        sample.commit(store, work);

        InboxItem item = store.inbox(List.of("BUYER@MERCY"), 10).get(0);

        assertThat(item.caseId()).isEqualTo(sample.id());
        assertThat(item.workflow().value()).isEqualTo("p2p.requisition");
        assertThat(item.facility().value()).isEqualTo("MERCY");
        assertThat(item.task()).isEqualTo(work.build().tasks().opened().get(0));
    }

    /** Most urgent first over all keys, without a due time last. */
    @Test
    default void mergesSeveralQueuesMostUrgentFirst() {
        CaseStore store = emptyStore();
        Instant due = SampleCase.START;
        open(store, 1, "BUYER@MERCY", due.plusSeconds(20));
        open(store, 2, "BUYER@MERCY", null);
        open(store, 3, "CFO@MERCY", due.plusSeconds(10));
        open(store, 4, "BUYER@MERCY", due.plusSeconds(10));
        open(store, 5, "CFO@GRACE", due);

        assertThat(store.inbox(List.of("CFO@MERCY", "BUYER@MERCY", "CFO@MERCY"), 10))
                .extracting(InboxItem::caseId)
                .containsExactly(caseIds(3, 4, 1, 2));
        assertThat(store.inbox(List.of("CFO@MERCY", "BUYER@MERCY"), 2))
                .extracting(InboxItem::caseId)
                .containsExactly(caseIds(3, 4));
        assertThat(store.inbox(List.of(), 10)).isEmpty();
    }

    /** Closed tasks are gone, changed ones move. */
    @Test
    default void closedTasksGoAndChangedOnesMove() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().opens(1, "BUYER@MERCY", null).opens(2, "BUYER@MERCY", SampleCase.START));
        sample.commit(store, sample.work().closes(1).opens(2, "CFO@MERCY", SampleCase.START.plusSeconds(5)));

        assertThat(store.inbox(List.of("BUYER@MERCY"), 10)).isEmpty();
        assertThat(store.inbox(List.of("CFO@MERCY"), 10)).hasSize(1);

        sample.commit(store, sample.work().closes(2).closes(77));
        assertThat(store.inbox(List.of("CFO@MERCY"), 10)).isEmpty();
    }

    /** A task of several roles is shown to the holders of each, once to a holder of all. */
    @Test
    default void aTaskOfSeveralRolesIsShownInTheQueueOfEach() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        Task.Audience both = Task.Audience.ofAny(List.of("CONTROLLER@MERCY", "SECURITY_OFFICER@MERCY"));
        sample.commit(store, sample.work());
        sample.commit(store, sample.work().opens(1, both, SampleCase.START).opens(2, "BUYER@MERCY", null));

        assertThat(store.inbox(List.of("CONTROLLER@MERCY"), 10)).hasSize(1);
        assertThat(store.inbox(List.of("SECURITY_OFFICER@MERCY"), 10)).hasSize(1);
        assertThat(store.inbox(List.of("CONTROLLER@MERCY", "SECURITY_OFFICER@MERCY", "BUYER@MERCY"), 2))
                .extracting(item -> item.task().number())
                .containsExactly(1, 2);

        sample.commit(store, sample.work().closes(1));
        assertThat(store.inbox(List.of("CONTROLLER@MERCY", "SECURITY_OFFICER@MERCY"), 10))
                .isEmpty();
    }

    /** A task that is given to one person leaves the queues of its roles, and returns to all of them. */
    @Test
    default void aTaskGivenToAPersonLeavesTheQueuesOfItsRolesAndReturns() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        Task.Audience both = Task.Audience.ofAny(List.of("CONTROLLER@MERCY", "SECURITY_OFFICER@MERCY"));
        sample.commit(store, sample.work().opens(1, both, SampleCase.START));

        sample.commit(store, sample.work().opens(1, both.givenTo(new PersonId("conny")), SampleCase.START));
        assertThat(store.inbox(List.of("CONTROLLER@MERCY", "SECURITY_OFFICER@MERCY"), 10))
                .isEmpty();
        assertThat(store.inbox(List.of("person:conny"), 10))
                .singleElement()
                .satisfies(item -> assertThat(item.task().audience()).isEqualTo(both.givenTo(new PersonId("conny"))));

        sample.commit(store, sample.work().opens(1, both, SampleCase.START));
        assertThat(store.inbox(List.of("person:conny"), 10)).isEmpty();
        assertThat(store.inbox(List.of("CONTROLLER@MERCY"), 10)).hasSize(1);
        assertThat(store.inbox(List.of("SECURITY_OFFICER@MERCY"), 10)).hasSize(1);
    }

    /** One page is bounded. */
    @Test
    default void onePageIsBounded() {
        CaseStore store = emptyStore();
        for (int block = 0; block < 3; block++) {
            SampleCase sample = new SampleCase(block);
            SampleWork work = sample.work();
            for (int i = 1; i <= 400; i++) {
                work.opens(i, "BUYER@MERCY", SampleCase.START.plusSeconds(i));
            }
            sample.commit(store, work);
        }

        assertThat(store.inbox(List.of("BUYER@MERCY"), Integer.MAX_VALUE)).hasSize(CaseStore.MAX_PAGE);
    }

    private static void open(
            CaseStore store, int number, String queueKey, @org.jspecify.annotations.Nullable Instant due) {
        SampleCase sample = new SampleCase(number);
        sample.commit(store, sample.work().opens(1, queueKey, due));
    }

    private static CaseId[] caseIds(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(SampleCase::caseId).toArray(CaseId[]::new);
    }
}
