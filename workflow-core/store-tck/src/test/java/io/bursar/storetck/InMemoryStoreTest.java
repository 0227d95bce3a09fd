package io.bursar.storetck;

import io.bursar.engine.memory.InMemoryStore;
import io.bursar.engine.store.CaseStore;
import java.time.InstantSource;

/** The store in memory keeps the contract. */
class InMemoryStoreTest implements CaseStoreContract {

    @Override
    public CaseStore emptyStore() {
        return new InMemoryStore(1, InstantSource.fixed(SampleCase.START));
    }
}
