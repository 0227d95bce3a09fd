package io.bursar.jdbc.host.internal;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoredCase;
import io.bursar.jdbc.internal.CaseReads;
import io.bursar.jdbc.internal.KeyedReads;
import io.bursar.jdbc.internal.Params;
import io.bursar.jdbc.internal.Sql;
import io.bursar.jdbc.internal.Statements;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of a host that runs its own process: the same tables as the store's, without rows of cases and work. */
public final class HostRows {

    /** What the engine marks acts with that were done before a case came to it. */
    private static final String IMPORTED = "imported:";

    /** What the engine marks acts with by which a further reviewer agreed. */
    private static final String REVIEWED = "reviewed:";

    /** Begins with the scope, which has an index in H2, and both as one text, which has one in PostgreSQL. */
    private static final String SAME_KIND =
            " bursar_act where scope_key = ? and scope_key || ' ' || person = ? || ' ' || ? and function = ? and at ";

    private final Connection connection;
    private final Statements statements;

    /** Rows on a connection that is in a transaction. */
    public HostRows(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** The case of this id that the engine runs. */
    public Optional<StoredCase> runByTheEngine(CaseId caseId) throws SQLException {
        return CaseReads.read(connection, caseId);
    }

    /** Whether the engine runs a case of this id. */
    public boolean isRunByTheEngine(CaseId caseId) throws SQLException {
        return CaseReads.version(connection, caseId) > 0;
    }

    /** What a command led to. */
    public Optional<CaseStore.Receipt> receipt(CommandId commandId) throws SQLException {
        return CaseReads.receipt(connection, commandId);
    }

    /** The last record of a case. */
    public Optional<AuditRecord> last(CaseId caseId) throws SQLException {
        return Sql.first(
                connection,
                "select bytes from bursar_log where case_id = ? order by case_id desc, seq desc limit 1",
                params -> params.caseId(caseId),
                row -> AuditRecord.parse(row.getBytes(1)));
    }

    /** The records of a case from a place on. */
    public List<LogRow> log(CaseId caseId, long from, int limit) throws SQLException {
        return CaseReads.log(connection, caseId, new CaseReads.Page(from, limit));
    }

    /** Adds a record. */
    public void add(AuditRecord record) throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_log (case_id, seq, command_id, bytes) values (?, ?, ?, ?)",
                params -> params.caseId(record.caseId())
                        .number(record.seq())
                        .uuid(record.command().commandId().value())
                        .bytes(record.bytes()));
    }

    /** The acts of a person in scopes. */
    public List<Act> acts(PersonId person, Collection<ScopeKey> scopes) throws SQLException {
        List<String> keys = scopes.stream().map(ScopeKey::toString).toList();
        return statements.acts(connection, person, keys).stream()
                .map(HostRows::act)
                .toList();
    }

    /** Who performed a function in a scope. */
    public List<Act> performers(ScopeKey scope, FunctionName function) throws SQLException {
        return CaseReads.performers(connection, scope.toString(), function).stream()
                .map(HostRows::act)
                .toList();
    }

    private static Act act(ActRow row) {
        FunctionName function = plain(plain(row.function(), IMPORTED), REVIEWED);
        return new Act(row.person(), ScopeKey.parse(row.scopeKey()), function, row.at(), row.caseId());
    }

    private static FunctionName plain(FunctionName kept, String mark) {
        return kept.value().startsWith(mark) ? new FunctionName(kept.value().substring(mark.length())) : kept;
    }

    /** The name under which is kept that a further reviewer agreed, which conflicts and never stands for approving. */
    public static FunctionName reviewed(FunctionName function) {
        return new FunctionName(REVIEWED + function.value());
    }

    /** Adds rows of acts; around an object only the latest of a person and function is kept, as the store does. */
    public void add(List<Act> acts) throws SQLException {
        for (Act act : acts) {
            boolean latestOnly = act.scopeKey().kind() == ScopeKey.Kind.OBJECT;
            if (latestOnly) {
                Sql.update(connection, "delete from" + SAME_KIND + "<= ?", params -> sameKind(params, act));
            }
            Sql.update(
                    connection,
                    "insert into bursar_act (case_id, at, person, scope_key, function) select ?, ?, ?, ?, ?"
                            + " where not ? or not exists (select 1 from" + SAME_KIND + "> ?)",
                    params -> sameKind(
                            params.caseId(act.caseId())
                                    .time(act.at())
                                    .text(act.person().value())
                                    .text(act.scopeKey().toString())
                                    .text(act.function().value())
                                    .truth(latestOnly),
                            act));
        }
    }

    /** Adds rows of acts done elsewhere, which only conflict and never stand for an approval. */
    public void addImported(List<Act> acts) throws SQLException {
        add(acts.stream()
                .map(act -> new Act(
                        act.person(),
                        act.scopeKey(),
                        new FunctionName(IMPORTED + act.function().value()),
                        act.at(),
                        act.caseId()))
                .toList());
    }

    private static Params sameKind(Params params, Act act) throws SQLException {
        String scope = act.scopeKey().toString();
        return params.text(scope)
                .text(scope)
                .text(act.person().value())
                .text(act.function().value())
                .time(act.at());
    }

    /** What counts under keys since a time. */
    public List<Commitment> commitments(Collection<CommitmentKey> keys, Instant since) throws SQLException {
        List<String> names = keys.stream().map(CommitmentKey::toString).toList();
        return KeyedReads.commitments(connection, names, since).stream()
                .map(row -> new Commitment(
                        CommitmentKey.parse(row.key()), row.caseId(), row.at(), row.amount(), Commitment.State.COUNTED))
                .toList();
    }

    /** Counts amounts. */
    public void count(List<Commitment> commitments) throws SQLException {
        Sql.batch(
                connection,
                "insert into bursar_commitment (case_id, at, amount, currency, key_name) values (?, ?, ?, ?, ?)",
                commitments,
                (params, row) -> params.caseId(row.caseId())
                        .time(row.at())
                        .decimal(row.amount().amount())
                        .text(row.amount().currency().getCurrencyCode())
                        .text(row.key().toString()));
    }

    /** Which cases hold claims, of those that are held. */
    public Map<ClaimKey, CaseId> holders(Collection<ClaimKey> claims) throws SQLException {
        List<StoreReads.ClaimKey> asked = claims.stream()
                .map(claim -> new StoreReads.ClaimKey(claim.kind(), claim.key()))
                .toList();
        Map<ClaimKey, CaseId> holders = new TreeMap<>();
        KeyedReads.claims(connection, asked)
                .forEach(row -> holders.put(new ClaimKey(row.kind(), row.key()), row.caseId()));
        return holders;
    }

    /** Places claims that nobody holds. */
    public void claim(CaseId caseId, Collection<ClaimKey> claims) throws SQLException {
        Sql.batch(
                connection,
                "insert into bursar_claim (case_id, kind, key_name) values (?, ?, ?)",
                claims,
                (params, claim) -> params.caseId(caseId).text(claim.kind()).text(claim.key()));
    }

    /** Counts what a case committed no longer. */
    public void uncount(CaseId caseId) throws SQLException {
        Sql.update(connection, "delete from bursar_commitment where case_id = ?", params -> params.caseId(caseId));
    }

    /** Gives up a claim, whoever holds it. */
    public void free(ClaimKey claim) throws SQLException {
        Sql.update(
                connection,
                "delete from bursar_claim where kind = ? and key_name = ?",
                params -> params.text(claim.kind()).text(claim.key()));
    }

    /** Gives up what a case claimed. */
    public void unclaim(CaseId caseId) throws SQLException {
        Sql.update(connection, "delete from bursar_claim where case_id = ?", params -> params.caseId(caseId));
    }
}
