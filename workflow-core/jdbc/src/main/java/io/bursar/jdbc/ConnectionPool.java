package io.bursar.jdbc;

import io.bursar.jdbc.internal.PooledConnection;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections open between calls: enough for an embedded database or a trial. An application with a pool of its
 * own uses that.
 *
 * <pre>{@code
 * try (ConnectionPool pool = new ConnectionPool("jdbc:postgresql://localhost/bursar", properties, 8)) {
 *     CaseStore store = JdbcStore.open(pool);
 * }
 * }</pre>
 */
public final class ConnectionPool implements DataSource, AutoCloseable {

    /** Most connections of one pool. */
    public static final int MAX_SIZE = 500;

    /** How long a caller waits for a connection before it is refused. */
    public static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final String url;
    private final Properties properties;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AfterUse afterUse;

    /**
     * A pool without a connection yet.
     *
     * @param url the database
     * @param properties user, password and settings of the driver
     * @param size most connections, 1 to {@link #MAX_SIZE}
     */
    public ConnectionPool(String url, Properties properties, int size) {
        this(url, properties, size, connection -> {});
    }

    /** A pool whose owner looks after the database between two uses of a connection. */
    ConnectionPool(String url, Properties properties, int size, AfterUse afterUse) {
        if (size < 1 || size > MAX_SIZE) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A pool has 1 to 500 connections",
                    Map.of("size", Integer.toString(size)));
        }
        this.url = url;
        this.properties = (Properties) properties.clone();
        this.permits = new Semaphore(size);
        this.afterUse = afterUse;
    }

    /** What is done with a connection that is in no transaction before it is lent again. */
    @FunctionalInterface
    interface AfterUse {
        void on(Connection connection) throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (closed.get()) {
            throw new SQLTransientConnectionException("The pool is closed", "08003");
        }
        if (!permit()) {
            throw new SQLTransientConnectionException("The pool is exhausted", "08001");
        }
        boolean given = false;
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = DriverManager.getConnection(url, properties);
            }
            given = true;
            return PooledConnection.lend(connection, this::takeBack);
        } finally {
            if (!given) {
                permits.release();
            }
        }
    }

    private boolean permit() {
        try {
            return permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void takeBack(Connection connection) throws SQLException {
        try {
            if (connection.isClosed()) {
                return;
            }
            if (connection.getAutoCommit() && !closed.get()) {
                afterUse.on(connection);
                idle.addFirst(connection);
            } else {
                // left inside a transaction, so in an unknown state: the database rolls back
                connection.close();
            }
        } finally {
            permits.release();
        }
        if (closed.get()) {
            closeIdle();
        }
    }

    /** Closes idle connections now and lent ones when they are given back. */
    @Override
    public void close() {
        closed.set(true);
        try {
            closeIdle();
        } catch (SQLException failed) {
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE,
                    "A connection could not be closed",
                    Map.of("sqlState", String.valueOf(failed.getSQLState())));
        }
    }

    private void closeIdle() throws SQLException {
        for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.close();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pool has one user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pool writes no log");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("Set the driver's own time-out");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The pool writes no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLFeatureNotSupportedException("The pool is not of the type asked for");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
