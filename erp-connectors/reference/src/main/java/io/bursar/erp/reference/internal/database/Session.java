package io.bursar.erp.reference.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements, used by one thread at a time. */
public final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Changes rows and tells how many. */
    public int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** The first row of a query, where there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** Visits every row of a query, holding none of them. */
    public void forEach(String sql, RowVisitor visitor) {
        try (ResultSet rows = bound(sql).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** Whether a query has a row. */
    public boolean exists(String sql, @Nullable Object... values) {
        return first(sql, row -> Boolean.TRUE, values).isPresent();
    }

    /** The number in the first column of the first row; zero where there is none. */
    public long count(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** A point to which {@link #rollBackTo} returns. */
    public Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** Takes back what was written since the point. */
    public void rollBackTo(Savepoint point) {
        try {
            connection.rollback(point);
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    Compaction compaction() throws SQLException {
        return Compaction.of(connection);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? Instants.toMicros(instant) : value);
        }
        return statement;
    }
}
