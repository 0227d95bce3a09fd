package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.DueCase;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.Loaded;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A node takes only the work of definition versions it has loaded; the rest stays for a node that knows it.
 *
 * <pre>{@code
 * class MyStoreTest implements LoadedContract { … }
 * }</pre>
 */
public interface LoadedContract extends StoreUnderTest {

    /** The digest of an older version. */
    Digest OLD = Digest.of("version 1".getBytes(StandardCharsets.UTF_8));

    /** The digest of a newer version. */
    Digest NEW = Digest.of("version 2".getBytes(StandardCharsets.UTF_8));

    private static TakeRequest request(Digest... definitions) {
        return new TakeRequest("n1", SampleCase.START, Duration.ofHours(1), 10, Loaded.of(Set.of(definitions)));
    }

    private static SampleCase due(CaseStore store, int number, Digest definition) {
        SampleCase sample = new SampleCase(number).on(definition);
        sample.commit(
                store, sample.work().intends(1, Stage.READY, SampleCase.START).nextDue(SampleCase.START));
        return sample;
    }

    /** Effects of other versions are passed over. */
    @Test
    default void aNodeTakesOnlyEffectsOfDefinitionsItHasLoaded() {
        CaseStore store = emptyStore();
        due(store, 1, OLD);
        due(store, 2, NEW);

        assertThat(store.takeEffects(request())).isEmpty();
        assertThat(store.takeEffects(request(NEW)))
                .extracting(DueEffect::caseId)
                .containsExactly(SampleCase.caseId(2));
        assertThat(store.takeEffects(request(NEW, OLD)))
                .extracting(DueEffect::caseId)
                .containsExactly(SampleCase.caseId(1));
    }

    /** Those of a single case too. */
    @Test
    default void theEffectsOfOneCaseAreTakenByANodeThatKnowsItsDefinition() {
        CaseStore store = emptyStore();
        CaseId old = due(store, 1, OLD).id();

        assertThat(store.takeEffectsOf(old, request(NEW))).isEmpty();
        assertThat(store.takeEffectsOf(old, request(OLD))).hasSize(1);
    }

    /** Cases of other versions are not due for it. */
    @Test
    default void aCaseIsDueForNodesThatKnowItsDefinition() {
        CaseStore store = emptyStore();
        due(store, 1, OLD);
        due(store, 2, NEW);

        assertThat(store.dueCases(SampleCase.START, Loaded.of(Set.of(NEW)), 10))
                .containsExactly(new DueCase(SampleCase.caseId(2), 1));
        assertThat(store.dueCases(SampleCase.START, Loaded.of(Set.of()), 10)).isEmpty();
        assertThat(store.dueCases(SampleCase.START, Loaded.EVERYTHING, 10)).hasSize(2);
    }

    /** A case that is moved to another version takes its work along. */
    @Test
    default void aCaseThatIsMovedToAnotherVersionTakesItsWorkAlong() {
        CaseStore store = emptyStore();
        SampleCase sample = due(store, 1, OLD);
        sample.on(NEW).commit(store, sample.work().nextDue(SampleCase.START));

        assertThat(store.dueCases(SampleCase.START, Loaded.of(Set.of(OLD)), 10)).isEmpty();
        assertThat(store.dueCases(SampleCase.START, Loaded.of(Set.of(NEW)), 10)).hasSize(1);
        assertThat(store.takeEffects(request(OLD))).isEmpty();
        assertThat(store.takeEffects(request(NEW))).hasSize(1);
    }
}
