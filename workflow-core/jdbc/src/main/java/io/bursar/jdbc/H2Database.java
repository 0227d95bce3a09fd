package io.bursar.jdbc;

import io.bursar.jdbc.internal.H2Compaction;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A database in one file of the application's own, which loses nothing it has acknowledged: each commit is on the disk
 * before the call returns. The file is one process's at a time. It grows by about 100 kB per case while it is open,
 * because a commit writes whole pages and nothing is compacted behind its back; closing it gives the room back.
 *
 * <pre>{@code
 * try (H2Database file = H2Database.open(Path.of("bursar"))) {
 *     Schema.apply(file.dataSource());
 *     CaseStore store = JdbcStore.open(file.dataSource());
 * }
 * }</pre>
 */
public final class H2Database implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    /**
     * Written at commit; a transaction waits 10 s for another; the statements of the store stay prepared; small pages,
     * because every commit writes each page it touches anew; room that was given up is used again after 10 s, since a
     * disk that loses its power may not have written in order until then.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128;PAGE_SIZE=4096;RETENTION_TIME=10000";

    private final ConnectionPool pool;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private H2Database(ConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Opens a file, making it where there is none; {@code .mv.db} is added to its name.
     *
     * @throws BursarException {@code UNSAFE_STORE} for a name that would change how the file is opened
     */
    public static H2Database open(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new BursarException(
                    FailureCode.UNSAFE_STORE, "The name of a database file has no semicolon", Map.of());
        }
        Properties owner = new Properties();
        owner.setProperty("user", "bursar");
        owner.setProperty("password", "");
        H2Compaction compaction = new H2Compaction();
        return new H2Database(
                new ConnectionPool("jdbc:h2:file:" + path + SETTINGS, owner, CONNECTIONS, compaction::afterUse));
    }

    /** The connections of the file. */
    public DataSource dataSource() {
        return pool;
    }

    /** Compacts the file and closes it; what is running on it fails. A second call does nothing. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException failed) {
                throw new BursarException(
                        FailureCode.STORE_UNAVAILABLE,
                        "The database file could not be closed",
                        Map.of("sqlState", String.valueOf(failed.getSQLState())));
            } finally {
                pool.close();
            }
        }
    }
}
