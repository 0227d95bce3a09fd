package io.bursar.erp.reference.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Rewrites thinly filled parts of the file now and then. H2 does so in a background thread, which it has only while
 * commits may be delayed; with commits written at once the file would grow by all pages of every commit.
 */
final class Compaction {

    /** Commits between two rounds: measured, the file stays near twice its content and rounds cost a twentieth. */
    static final int COMMITS = 500;

    private static final int TARGET_FILL_PERCENT = 80;
    private static final int MAX_BYTES_PER_ROUND = 16 * 1024 * 1024;

    private final MVStore store;
    private int commits;

    private Compaction(MVStore store) {
        this.store = store;
    }

    static Compaction of(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return new Compaction(session.getDatabase().getStore().getMvStore());
    }

    /** Counts a commit; the caller holds the lock of the writer. */
    void afterCommit() {
        commits++;
        if (commits == COMMITS) {
            commits = 0;
            store.compact(TARGET_FILL_PERCENT, MAX_BYTES_PER_ROUND);
        }
    }
}
