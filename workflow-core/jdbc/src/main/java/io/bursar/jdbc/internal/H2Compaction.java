package io.bursar.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Rewrites thinly filled parts of an H2 file now and then. H2 does so in a background thread, which it has only while
 * commits may be delayed; with commits written at once the file would grow by all pages of every commit.
 */
public final class H2Compaction {

    /** Uses of a connection between two rounds, of which about a third are commits. */
    public static final int USES = 1_500;

    private static final int TARGET_FILL_PERCENT = 80;
    private static final int MAX_BYTES_PER_ROUND = 16 * 1024 * 1024;

    private final AtomicInteger uses = new AtomicInteger();

    /** Counts a use of a connection, which is in no transaction; every {@value #USES}th compacts. */
    public void afterUse(Connection connection) throws SQLException {
        if (uses.incrementAndGet() % USES == 0 && connection.isWrapperFor(JdbcConnection.class)) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().compact(TARGET_FILL_PERCENT, MAX_BYTES_PER_ROUND);
        }
    }
}
