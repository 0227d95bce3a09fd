package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.storetck.CaseStoreContract;
import io.bursar.storetck.ReopenContract;
import io.bursar.storetck.SampleCase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in an H2 file keeps the contract. */
class H2StoreTest implements CaseStoreContract, ReopenContract {

    @TempDir
    Path directory;

    private H2Database file;

    @Override
    public CaseStore emptyStore() {
        file = H2Database.open(directory.resolve("cases"));
        Schema.apply(file.dataSource());
        return JdbcStore.open(file.dataSource());
    }

    @Override
    public CaseStore reopened() {
        file.close();
        file = H2Database.open(directory.resolve("cases"));
        return JdbcStore.open(file.dataSource());
    }

    @Test
    void aNodeThatStartsAnewTakesWhatItsFormerLifeHeld() {
        JdbcStore store = (JdbcStore) emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().intends(1, Stage.READY, SampleCase.START));
        TakeRequest anHour = new TakeRequest("n1", SampleCase.START, Duration.ofHours(1), 1);
        store.takeEffects(anHour);

        store.startedAnew("n2");
        assertThat(store.takeEffects(anHour)).isEmpty();
        store.startedAnew("n1");

        assertThat(store.takeEffects(anHour))
                .singleElement()
                .satisfies(effect -> assertThat(effect.lease().mayBeSent()).isTrue());
    }

    @AfterEach
    void closeTheFile() {
        if (file != null) {
            file.close();
        }
    }
}
