package io.bursar.jdbc;

import io.bursar.engine.store.CaseStore;
import io.bursar.storetck.CaseStoreContract;
import io.bursar.storetck.ReopenContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void closeTheFile() {
        if (file != null) {
            file.close();
        }
    }
}
