package io.bursar.jdbc.internal;

import io.bursar.jdbc.Dialect;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Looks at a database before the store trusts it. */
public final class SchemaCheck {

    /** The version of the tables that this library reads and writes. */
    public static final int VERSION = 1;

    private SchemaCheck() {}

    /** What a usable database is. */
    public record Found(Dialect dialect, long epoch) {}

    /** The dialect and epoch of a database, or a failure that says why it cannot be used. */
    public static Found verify(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        readCommitted(connection);
        if (dialect == Dialect.H2) {
            durable(connection);
        }
        int version = version(connection, dialect);
        if (version != VERSION) {
            throw new BursarException(
                    FailureCode.SCHEMA_MISMATCH,
                    "The tables of the store are missing or of another version: call Schema.apply(dataSource), or run what"
                            + " Schema.writeTo prints",
                    Map.of("found", Integer.toString(version), "wanted", Integer.toString(VERSION)));
        }
        if (dialect == Dialect.POSTGRESQL) {
            sameDatabase(connection);
        }
        long epoch = Sql.first(connection, "select epoch from bursar_schema", params -> {}, row -> row.getLong(1))
                .orElseThrow();
        return new Found(dialect, epoch);
    }

    /** The version of the tables; 0 where there are none. */
    public static int version(Connection connection, Dialect dialect) throws SQLException {
        String tables = switch (dialect) {
            case H2 ->
                "select count(*) from information_schema.tables"
                        + " where table_schema = current_schema and table_name = 'BURSAR_SCHEMA'";
            case POSTGRESQL -> "select count(to_regclass('bursar_schema'))";
        };
        boolean there = Sql.first(connection, tables, params -> {}, row -> row.getInt(1))
                .filter(count -> count == 1)
                .isPresent();
        if (!there) {
            return 0;
        }
        Optional<Integer> version =
                Sql.first(connection, "select version from bursar_schema", params -> {}, row -> row.getInt(1));
        return version.orElse(0);
    }

    /** A stricter level takes its snapshot before the locks are held, and would miss what they wait for. */
    public static void readCommitted(Connection connection) throws SQLException {
        int level = connection.getTransactionIsolation();
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new BursarException(
                    FailureCode.UNSAFE_STORE,
                    "The store needs connections at READ COMMITTED",
                    Map.of("level", Integer.toString(level)));
        }
    }

    private static void durable(Connection connection) throws SQLException {
        boolean inFile = Sql.first(
                        connection, "select database_path() is not null", params -> {}, row -> row.getBoolean(1))
                .orElse(false);
        String delay = Sql.first(
                        connection,
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                        params -> {},
                        row -> row.getString(1))
                .orElse("unknown");
        if (!inFile || !delay.equals("0")) {
            throw new BursarException(
                    FailureCode.UNSAFE_STORE,
                    "The database would lose acknowledged commits; open a file with WRITE_DELAY=0",
                    Map.of("inFile", Boolean.toString(inFile), "writeDelay", delay));
        }
    }

    /** Numbers of transactions mean nothing in the database a dump was restored into. */
    private static void sameDatabase(Connection connection) throws SQLException {
        boolean foreign = Sql.first(
                        connection,
                        "select exists (select 1 from bursar_event where xid >= pg_snapshot_xmax(pg_current_snapshot()))",
                        params -> {},
                        row -> row.getBoolean(1))
                .orElse(false);
        if (foreign) {
            throw new BursarException(
                    FailureCode.SCHEMA_MISMATCH,
                    "The database was restored from another one: start a new epoch first",
                    Map.of());
        }
    }
}
