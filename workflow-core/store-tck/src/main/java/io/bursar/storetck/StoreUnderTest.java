package io.bursar.storetck;

import io.bursar.engine.store.CaseStore;

/**
 * The one thing a test class must say: how to get an empty store.
 *
 * <pre>{@code
 * class MyStoreTest implements CaseStoreContract {
 *     public CaseStore emptyStore() {
 *         return new MyStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public interface StoreUnderTest {

    /** A store without a single case; called once by every test. */
    CaseStore emptyStore();
}
