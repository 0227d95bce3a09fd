package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads that every database understands. */
public final class CaseReads {

    private CaseReads() {}

    static CaseId caseId(ResultSet row, int column) throws SQLException {
        return new CaseId(row.getObject(column, UUID.class));
    }

    /** A case. */
    public static Optional<StoredCase> read(Connection connection, CaseId caseId) throws SQLException {
        return Sql.first(
                connection,
                "select last_hash, body from bursar_case where id = ?",
                params -> params.caseId(caseId),
                row -> new StoredCase(Bodies.toCase(row.getBytes(2)), Digest.ofHash(row.getBytes(1))));
    }

    /** The version of a case; 0 where there is none. */
    public static long version(Connection connection, CaseId caseId) throws SQLException {
        return Sql.first(
                        connection,
                        "select seq from bursar_case where id = ?",
                        params -> params.caseId(caseId),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    /** What a command led to. */
    public static Optional<CaseStore.Receipt> receipt(Connection connection, CommandId commandId) throws SQLException {
        return Sql.first(
                connection,
                "select case_id, seq from bursar_log where command_id = ?",
                params -> params.uuid(commandId.value()),
                row -> new CaseStore.Receipt(caseId(row, 1), row.getLong(2)));
    }

    /** Who performed a function in a scope. */
    public static List<ActRow> performers(Connection connection, String scopeKey, FunctionName function)
            throws SQLException {
        List<ActRow> acts = Sql.query(
                connection,
                "select person, at, case_id from bursar_act"
                        + " where scope_key = ? and function = ? order by at, person limit ?",
                params -> params.text(scopeKey).text(function.value()).integer(StoreReads.MAX_ACTS + 1),
                row -> new ActRow(
                        new PersonId(row.getString(1)),
                        scopeKey,
                        function,
                        Micros.time(row.getLong(2)),
                        caseId(row, 3)));
        return within(StoreReads.MAX_ACTS, acts, "A scope has too many acts of the function asked for");
    }

    static <T> List<T> within(int limit, List<T> rows, String message) {
        if (rows.size() > limit) {
            throw new BursarException(FailureCode.LIMIT_EXCEEDED, message, Map.of("limit", Integer.toString(limit)));
        }
        return rows;
    }

    /** The log of a case. */
    public static List<LogRow> log(Connection connection, CaseId caseId, Page page) throws SQLException {
        return Sql.query(
                connection,
                "select seq, bytes from bursar_log where case_id = ? and seq >= ? order by case_id, seq limit ?",
                params -> params.caseId(caseId).number(page.from()).integer(page.limit()),
                row -> new LogRow(caseId, row.getLong(1), row.getBytes(2)));
    }

    /** The whole log. */
    public static void exportLog(Connection connection, java.util.function.Consumer<LogRow> reader)
            throws SQLException {
        Sql.stream(
                connection,
                "select case_id, seq, bytes from bursar_log order by case_id, seq",
                row -> reader.accept(new LogRow(caseId(row, 1), row.getLong(2), row.getBytes(3))));
    }

    /** Case ids after a given one. */
    public static List<CaseId> cases(Connection connection, Optional<CaseId> after, int limit) throws SQLException {
        if (after.isEmpty()) {
            return Sql.query(
                    connection,
                    "select id from bursar_case order by id limit ?",
                    params -> params.integer(limit),
                    row -> caseId(row, 1));
        }
        return Sql.query(
                connection,
                "select id from bursar_case where id > ? order by id limit ?",
                params -> params.caseId(after.get()).integer(limit),
                row -> caseId(row, 1));
    }

    /** From where and how many. */
    public record Page(long from, int limit) {}
}
