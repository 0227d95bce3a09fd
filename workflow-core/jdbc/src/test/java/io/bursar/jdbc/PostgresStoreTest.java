package io.bursar.jdbc;

import io.bursar.engine.store.CaseStore;
import io.bursar.storetck.CaseStoreContract;
import io.bursar.storetck.ReopenContract;

/** The store in PostgreSQL keeps the contract. */
class PostgresStoreTest implements CaseStoreContract, ReopenContract {

    @Override
    public CaseStore emptyStore() {
        return JdbcStore.open(PostgresServer.emptied());
    }

    @Override
    public CaseStore reopened() {
        return JdbcStore.open(PostgresServer.pool());
    }
}
