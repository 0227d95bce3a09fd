package io.bursar.examples.yourapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database the application had before: one data source, one transaction manager, its own tables.
 *
 * <pre>{@code
 * try (HostDatabase database = HostDatabase.open(folder.resolve("shop"))) {
 *     database.transactions().executeWithoutResult(running -> database.jdbc().update("insert into …"));
 * }
 * }</pre>
 */
public final class HostDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final DataSourceTransactionManager manager;
    private final JdbcTemplate jdbc;

    private HostDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
        this.manager = new DataSourceTransactionManager(pool);
        this.jdbc = new JdbcTemplate(pool);
    }

    /** Opens a new file with the application's tables. {@code WRITE_DELAY=0}: what is committed is on the disk. */
    public static HostDatabase open(Path file) {
        HostDatabase database = new HostDatabase(JdbcConnectionPool.create(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "sa", ""));
        for (String table : text("tables.sql").split(";", -1)) {
            if (!table.isBlank()) {
                database.jdbc.execute(table);
            }
        }
        return database;
    }

    static String text(String resource) {
        try (InputStream in = HostDatabase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("A file is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where connections come from. */
    public DataSource dataSource() {
        return pool;
    }

    /** Spring's transaction manager, which Flowable uses too. */
    public PlatformTransactionManager manager() {
        return manager;
    }

    /** Transactions by hand; {@code @Transactional} does the same. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(manager);
    }

    /** The application's own rows. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The connection of the transaction that runs on this thread. */
    public Connection connection() {
        return DataSourceUtils.getConnection(pool);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
