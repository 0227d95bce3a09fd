package io.bursar.jdbc;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A database in one file of the application's own, which loses nothing it has acknowledged: each commit is on the disk before the call
 * returns. The file is one process's at a time.
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
     * Written at commit; a transaction waits 10 s for another; the statements of the store stay prepared. A file that is there already
     * keeps no setting of these: they hold while it is open.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128";

    private final ConnectionPool pool;

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
        return new H2Database(new ConnectionPool("jdbc:h2:file:" + path + SETTINGS, owner, CONNECTIONS));
    }

    /** The connections of the file. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the file once the last connection is given back. */
    @Override
    public void close() {
        pool.close();
    }
}
