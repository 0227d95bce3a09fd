package io.bursar.jdbc.host;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.log.LogSummary;
import io.bursar.audit.log.RecordChain;
import io.bursar.audit.log.Verdict;
import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.LogRow;
import io.bursar.jdbc.host.internal.HostRows;
import io.bursar.jdbc.internal.CaseReads;
import io.bursar.jdbc.internal.Database;
import io.bursar.jdbc.internal.SchemaCheck;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.jdbc.internal.Statements;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Plan, decide, segregation of duties and log for an application that runs its own process, in its own transactions and
 * its own database; the engine runs nothing here. Acts of cases that the engine runs in the same database count too.
 * Holds no connection and no cache; for any number of threads and nodes.
 *
 * <pre>{@code
 * Schema.apply(dataSource);                                        // once, or by your own migrations
 * HostControls controls = HostControls.open(dataSource, rules, staff);
 * controls.on(connection).perform(act).orThrow();                  // in your transaction
 * }</pre>
 */
public final class HostControls {

    private final Database database;
    private final HostContext context;

    private HostControls(Database database, HostContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * Opens the controls over a database that has the tables of {@link io.bursar.jdbc.Schema}; business time is the
     * database's.
     *
     * @throws BursarException {@code SCHEMA_MISMATCH} or {@code UNSAFE_STORE}, as {@link io.bursar.jdbc.JdbcStore#open}
     */
    public static HostControls open(DataSource dataSource, HostRules rules, HostStaff staff) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(staff, "staff");
        Database database = new Database(dataSource);
        SchemaCheck.Found found = database.one(SchemaCheck::verify);
        return new HostControls(
                database, new HostContext(rules, staff, Statements.of(found.dialect()), found.epoch(), null));
    }

    /** The same with another business time, such as that of a simulation. */
    public HostControls at(InstantSource clock) {
        return new HostControls(
                database,
                new HostContext(context.rules(), context.staff(), context.statements(), context.epoch(), clock));
    }

    /** The same under other rules: a new version of the policy, or another process of the host. */
    public HostControls under(HostRules rules) {
        return new HostControls(
                database,
                new HostContext(rules, context.staff(), context.statements(), context.epoch(), context.clock()));
    }

    /**
     * Joins the transaction of the host.
     *
     * @param connection the host's connection, in a transaction at READ COMMITTED
     * @throws BursarException {@code UNSAFE_STORE} for a connection that commits by itself or is at another level
     */
    public HostTransaction on(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new BursarException(
                        FailureCode.UNSAFE_STORE, "A host's connection must be in a transaction", Map.of());
            }
            SchemaCheck.readCommitted(connection);
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
        return new HostTransaction(context, connection);
    }

    /** Checks the committed chain of one case: places without gaps, each record continuing the one before it. */
    public Verdict verify(HostCase on) {
        return database.one(connection -> RecordChain.verifyStored(new HostRows(connection, context.statements())
                .log(on.id(), 1, HostTransaction.MAX_RECORDS).stream()
                        .map(LogRow::bytes)
                        .toList()));
    }

    /**
     * Writes the committed log of the whole store in the format that anyone can check (EXPORT.md of bursar-audit).
     *
     * @return what it comes to: keep its heads elsewhere
     */
    public LogSummary export(OutputStream out) throws IOException {
        try {
            return database.transaction(connection -> new Database.Ended<>(exported(connection, out), false));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private LogSummary exported(Connection connection, OutputStream out) throws SQLException {
        try {
            ExportHeader header =
                    new ExportHeader(context.epoch(), context.statements().now(connection));
            LogExporter exporter = new LogExporter(out, header);
            CaseReads.exportLog(connection, row -> write(exporter, row));
            return exporter.finish();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(LogExporter exporter, LogRow row) {
        try {
            exporter.write(AuditRecord.parse(row.bytes()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
