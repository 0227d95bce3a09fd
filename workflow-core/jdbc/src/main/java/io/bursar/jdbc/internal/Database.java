package io.bursar.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Borrows connections for one thing at a time, and turns what goes wrong into numbered failures. */
public final class Database {

    private final DataSource dataSource;

    /** Over a data source, which should pool. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Something done in a transaction that says at the end whether it is to be committed. */
    @FunctionalInterface
    public interface Unit<T> {
        /** Does it. */
        Ended<T> on(Connection connection) throws SQLException;
    }

    /** What came of a transaction, and whether it is to be committed. */
    public record Ended<T>(T result, boolean commit) {}

    /** Runs one statement. */
    public <T> T one(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }

    /** Runs a transaction and commits it. */
    public <T> T committed(Work<T> work) {
        return transaction(connection -> new Ended<>(work.on(connection), true));
    }

    /** Runs a transaction. */
    public <T> T transaction(Unit<T> unit) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Ended<T> ended = unit.on(connection);
                if (ended.commit()) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                return ended.result();
            } catch (Throwable failed) {
                rollBack(connection, failed);
                throw failed;
            }
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }

    /**
     * Rolls back after a failure, which is what the caller must hear of; a connection that cannot is closed by its
     * pool.
     */
    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            failed.addSuppressed(SqlFailures.of(gone));
        }
    }
}
