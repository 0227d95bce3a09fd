package io.bursar.jdbc;

import io.bursar.jdbc.internal.Database;
import io.bursar.jdbc.internal.SchemaCheck;
import io.bursar.jdbc.internal.Sql;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The tables of the store. They are made only when asked for; a host that has migrations of its own prints them
 * instead, or takes the files {@code io/bursar/jdbc/db/<dialect>/V001__….sql} from the jar.
 *
 * <pre>{@code
 * Schema.apply(dataSource);                             // makes what is missing
 * Schema.writeTo(writer, Dialect.POSTGRESQL);           // or: for the database administrator
 * Schema.verify(dataSource);                            // fails with SCHEMA_MISMATCH
 * }</pre>
 */
public final class Schema {

    /** The version of the tables that this library reads and writes. */
    public static final int VERSION = SchemaCheck.VERSION;

    /** H2 commits each statement that makes a table by itself, so that two threads would trip over each other. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Schema() {}

    /**
     * Makes the tables where they are missing; changes nothing where they are there. Two nodes may call it at once.
     *
     * @throws BursarException {@code SCHEMA_MISMATCH} where tables of another version are there
     */
    public static void apply(DataSource dataSource) {
        Database database = new Database(dataSource);
        ONE_AT_A_TIME.lock();
        try {
            database.transaction(connection -> {
                Dialect dialect = Dialect.of(connection);
                boolean missing = SchemaCheck.version(connection, dialect) == 0;
                if (missing) {
                    run(connection, dialect);
                }
                return new Database.Ended<>(dialect, missing);
            });
        } catch (BursarException failure) {
            // another node may have made them at the same moment: then they are right
            if (failure.code() == FailureCode.STORE_UNAVAILABLE || versionOf(database) != VERSION) {
                throw failure;
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        if (versionOf(database) != VERSION) {
            verify(dataSource);
        }
    }

    private static int versionOf(Database database) {
        return database.one(connection -> SchemaCheck.version(connection, Dialect.of(connection)));
    }

    private static void run(Connection connection, Dialect dialect) throws SQLException {
        for (String migration : dialect.migrations()) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : text(migration).split(";\\s*\\R", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }

    /** Writes the statements that make the tables. */
    public static void writeTo(Appendable out, Dialect dialect) throws IOException {
        for (String migration : dialect.migrations()) {
            out.append(text(migration));
        }
    }

    private static String text(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("A migration is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BursarException(FailureCode.SCHEMA_MISMATCH, "A migration cannot be read", Map.of(), unreadable);
        }
    }

    /**
     * Checks that the store could be opened.
     *
     * @throws BursarException as {@link JdbcStore#open}
     */
    public static void verify(DataSource dataSource) {
        new Database(dataSource).one(SchemaCheck::verify);
    }

    /**
     * Starts a new line of history: to be called once on a database that was restored from a backup or copied, before
     * it is opened (design §4.7). Records written from then on carry the new epoch.
     *
     * @return the new epoch
     */
    public static long startEpoch(DataSource dataSource) {
        return new Database(dataSource).committed(connection -> {
            Sql.update(connection, "update bursar_schema set epoch = epoch + 1", params -> {});
            if (Dialect.of(connection) == Dialect.POSTGRESQL) {
                // numbers of transactions of the other database would hold events back
                Sql.update(connection, "update bursar_event set xid = '3'::xid8", params -> {});
            }
            return Sql.first(connection, "select epoch from bursar_schema", params -> {}, row -> row.getLong(1))
                    .orElseThrow();
        });
    }
}
