package io.bursar.jdbc;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.Loaded;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.ParkedRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoredCase;
import io.bursar.jdbc.internal.CaseReads;
import io.bursar.jdbc.internal.Database;
import io.bursar.jdbc.internal.Definitions;
import io.bursar.jdbc.internal.Deliveries;
import io.bursar.jdbc.internal.JdbcTransaction;
import io.bursar.jdbc.internal.KeyedReads;
import io.bursar.jdbc.internal.LockBuckets;
import io.bursar.jdbc.internal.SchemaCheck;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.jdbc.internal.Statements;
import io.bursar.jdbc.internal.WorkReads;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Cases in H2 or PostgreSQL. Needs the tables of {@link Schema}, READ COMMITTED, and a data source that pools: every
 * call borrows one connection, and what runs inside {@link #transact} must not call the store itself.
 *
 * <pre>{@code
 * Schema.apply(dataSource);
 * CaseStore store = JdbcStore.open(dataSource);
 * }</pre>
 */
public final class JdbcStore implements CaseStore {

    private final Database database;
    private final Dialect dialect;
    private final Statements statements;
    private final long epoch;

    private JdbcStore(Database database, SchemaCheck.Found found) {
        this.database = database;
        this.dialect = found.dialect();
        this.statements = Statements.of(found.dialect());
        this.epoch = found.epoch();
    }

    /**
     * Opens the store of a database.
     *
     * @throws BursarException {@code SCHEMA_MISMATCH} where the tables are missing, of another version, or restored
     *     into another database without {@link Schema#startEpoch}; {@code UNSAFE_STORE} where the database would lose
     *     acknowledged commits or is not at READ COMMITTED; {@code STORE_UNAVAILABLE} where it cannot be reached
     */
    public static JdbcStore open(DataSource dataSource) {
        Database database = new Database(dataSource);
        return new JdbcStore(database, database.one(SchemaCheck::verify));
    }

    /** Which database it is. */
    public Dialect dialect() {
        return dialect;
    }

    /** The time of the database: what a host passes in as business time (design §4.10). */
    public Instant databaseTime() {
        return database.one(statements::now);
    }

    /**
     * A transaction of the store inside the host's own (design §4.8): SQL only, no commit, no cache. The host commits,
     * or rolls back when it throws; a refused write has left the host's transaction as it was.
     *
     * @param connection the host's connection, in a transaction at READ COMMITTED
     * @param locks what is locked before anything is read
     * @throws BursarException {@code UNSAFE_STORE} for a connection that commits by itself
     */
    public StoreTransaction on(Connection connection, StoreLocks locks) {
        try {
            if (connection.getAutoCommit()) {
                throw new BursarException(
                        FailureCode.UNSAFE_STORE, "A host's connection must be in a transaction", Map.of());
            }
            SchemaCheck.readCommitted(connection);
            lock(connection, locks);
            return new JdbcTransaction(connection, statements, locks, true);
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }

    private void lock(Connection connection, StoreLocks locks) throws SQLException {
        if (!locks.names().isEmpty()) {
            statements.lock(connection, LockBuckets.ofNames(locks.names()));
        }
    }

    @Override
    public <T> T transact(StoreLocks locks, Function<StoreTransaction, T> work) {
        return database.transaction(connection -> {
            lock(connection, locks);
            JdbcTransaction transaction = new JdbcTransaction(connection, statements, locks, dialect == Dialect.H2);
            T result = work.apply(transaction);
            return new Database.Ended<>(result, transaction.toBeCommitted());
        });
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public Optional<StoredCase> read(CaseId caseId) {
        return database.one(connection -> CaseReads.read(connection, caseId));
    }

    @Override
    public Optional<Receipt> receipt(CommandId commandId) {
        return database.one(connection -> CaseReads.receipt(connection, commandId));
    }

    @Override
    public List<ActRow> acts(PersonId person, Collection<String> scopeKeys) {
        return database.one(connection -> statements.acts(connection, person, scopeKeys));
    }

    @Override
    public List<ActRow> performers(String scopeKey, FunctionName function) {
        return database.one(connection -> CaseReads.performers(connection, scopeKey, function));
    }

    @Override
    public List<CommitmentRow> commitments(Collection<String> keys, Instant since) {
        return database.one(connection -> KeyedReads.commitments(connection, keys, since));
    }

    @Override
    public List<ClaimRow> claims(Collection<ClaimKey> keys) {
        return database.one(connection -> KeyedReads.claims(connection, keys));
    }

    @Override
    public List<LogRow> log(CaseId caseId, long fromSeq, int limit) {
        return database.one(connection -> CaseReads.log(connection, caseId, new CaseReads.Page(fromSeq, page(limit))));
    }

    @Override
    public void exportLog(Consumer<LogRow> reader) {
        database.transaction(connection -> {
            CaseReads.exportLog(connection, reader);
            return new Database.Ended<>(reader, false);
        });
    }

    @Override
    public List<InboxItem> inbox(Collection<String> queueKeys, int limit) {
        return database.one(connection -> statements.inbox(connection, queueKeys, page(limit)));
    }

    @Override
    public List<DueEffect> takeEffects(TakeRequest request) {
        return database.committed(connection -> statements.takeEffects(connection, within(request)));
    }

    @Override
    public List<DueEffect> takeEffectsOf(CaseId caseId, TakeRequest request) {
        return database.committed(connection -> statements.takeEffectsOf(connection, caseId, within(request)));
    }

    private static TakeRequest within(TakeRequest request) {
        return new TakeRequest(request.node(), request.now(), request.lease(), page(request.limit()), request.loaded());
    }

    /**
     * Says that a node has started anew: what its former life held may be taken at once instead of when the lease ends,
     * as something that may have been sent. Right only where no other node has the name.
     *
     * @param node the node's name
     */
    public void startedAnew(String node) {
        database.one(connection -> WorkReads.giveBack(connection, node));
    }

    @Override
    public void postpone(DueEffect effect, Instant until) {
        boolean put = database.one(connection -> WorkReads.postpone(connection, effect, until));
        if (!put) {
            throw new BursarException(
                    FailureCode.STORE_CONFLICT,
                    "Another node has taken the effect meanwhile",
                    Map.of("case", effect.caseId().toString()));
        }
    }

    @Override
    public boolean keep(DueEffect effect, Duration lease) {
        return database.one(connection -> statements.keep(connection, effect, lease));
    }

    @Override
    public List<ParkedRow> parked(Optional<ParkedRow> after, int limit) {
        return database.one(connection -> WorkReads.parked(connection, after, page(limit)));
    }

    @Override
    public List<DueCase> dueCases(Instant now, Loaded loaded, int limit) {
        Definitions definitions = new Definitions(loaded);
        return database.one(connection -> WorkReads.dueCases(connection, now, definitions, page(limit)));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.one(WorkReads::nextDue);
    }

    @Override
    public List<BusinessEvent> undelivered(int limit) {
        return database.one(connection -> statements.undelivered(connection, page(limit)));
    }

    @Override
    public void offer(BusinessEvent event) {
        database.committed(connection -> {
            statements.offer(connection, event);
            return event;
        });
    }

    @Override
    public List<CaseId> subscribers(String subscription) {
        return database.one(connection -> WorkReads.subscribers(connection, subscription));
    }

    @Override
    public void delivered(BusinessEvent event, Set<String> lateKeys) {
        database.committed(connection -> {
            new Deliveries(connection, statements).delivered(event, lateKeys);
            return event;
        });
    }

    @Override
    public List<BusinessEvent> early(Collection<String> subscriptions, Instant now) {
        return database.one(connection -> KeyedReads.early(connection, subscriptions, now));
    }

    @Override
    public void taken(BusinessEvent event) {
        database.committed(connection -> {
            new Deliveries(connection, statements).taken(event);
            return event;
        });
    }

    @Override
    public List<Expired> expired(Instant now, int limit) {
        return database.one(connection -> WorkReads.expired(connection, now, page(limit)));
    }

    @Override
    public List<CaseId> cases(Optional<CaseId> after, int limit) {
        return database.one(connection -> CaseReads.cases(connection, after, page(limit)));
    }

    private static int page(int limit) {
        return Math.max(0, Math.min(limit, MAX_PAGE));
    }
}
