package io.bursar.storetck;

/**
 * Everything every store promises. Each theme is an interface of its own, so that a failure names the promise.
 *
 * <pre>{@code
 * class MyStoreTest implements CaseStoreContract {
 *     public CaseStore emptyStore() {
 *         return new MyStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public interface CaseStoreContract
        extends CommitContract,
                RefusalContract,
                LockContract,
                EngineRaceContract,
                CountContract,
                InboxContract,
                EffectContract,
                LeaseContract,
                LoadedContract,
                DueContract,
                EventContract,
                LogContract {}
