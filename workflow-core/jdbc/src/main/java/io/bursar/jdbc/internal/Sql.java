package io.bursar.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs statements. Their texts are constant, so that drivers and databases prepare each once. */
public final class Sql {

    private static final int FETCH = 500;

    private Sql() {}

    /** Sets parameters. */
    @FunctionalInterface
    public interface Binder {
        /** Sets parameters. */
        void bind(Params params) throws SQLException;
    }

    /** Sets the parameters of one row of a batch. */
    @FunctionalInterface
    public interface RowBinder<R> {
        /** Sets parameters. */
        void bind(Params params, R row) throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads a row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface RowTaker {
        /** Takes a row. */
        void take(ResultSet row) throws SQLException;
    }

    /** The rows of a query. */
    public static <T> List<T> query(Connection connection, String sql, Binder binder, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Params(statement));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> results = new ArrayList<>();
                while (rows.next()) {
                    results.add(reader.read(rows));
                }
                return results;
            }
        }
    }

    /** The first row of a query. */
    public static <T> Optional<T> first(Connection connection, String sql, Binder binder, RowReader<T> reader)
            throws SQLException {
        List<T> rows = query(connection, sql, binder, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Gives the rows of a long query one by one; the connection must be in a transaction. */
    public static void stream(Connection connection, String sql, RowTaker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    /** Changes rows; gives how many. */
    public static int update(Connection connection, String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Params(statement));
            return statement.executeUpdate();
        }
    }

    /** Changes rows in one batch; nothing for none. */
    public static <R> void batch(Connection connection, String sql, Collection<R> rows, RowBinder<R> binder)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Params params = new Params(statement);
            for (R row : rows) {
                binder.bind(params, row);
                params.endRow();
            }
            statement.executeBatch();
        }
    }
}
