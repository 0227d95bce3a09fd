package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the store on one connection. A constraint that two transactions met on spoils the database's
 * transaction: with a savepoint (in a host's transaction, and where it costs nothing) the write alone is undone;
 * without, the transaction can only be rolled back, so nothing more may be asked of it.
 */
public final class JdbcTransaction implements StoreTransaction {

    private final Connection connection;
    private final Statements statements;
    private final StoreLocks locks;
    private final boolean savepoints;
    private boolean wrote;
    private boolean spoiled;

    /** A transaction on a connection that is in one and holds these locks. */
    public JdbcTransaction(Connection connection, Statements statements, StoreLocks locks, boolean savepoints) {
        this.connection = connection;
        this.statements = statements;
        this.locks = locks;
        this.savepoints = savepoints;
    }

    /** Whether anything was written that is to be committed. */
    public boolean toBeCommitted() {
        return wrote && !spoiled;
    }

    @Override
    public StoreLocks locks() {
        return locks;
    }

    @Override
    public Optional<StoredCase> read(CaseId caseId) {
        return on(() -> CaseReads.read(connection, caseId));
    }

    @Override
    public List<ActRow> acts(PersonId person, Collection<String> scopeKeys) {
        return on(() -> statements.acts(connection, person, scopeKeys));
    }

    @Override
    public List<ActRow> performers(String scopeKey, FunctionName function) {
        return on(() -> CaseReads.performers(connection, scopeKey, function));
    }

    @Override
    public List<CommitmentRow> commitments(Collection<String> keys, Instant since) {
        return on(() -> KeyedReads.commitments(connection, keys, since));
    }

    @Override
    public List<ClaimRow> claims(Collection<ClaimKey> keys) {
        return on(() -> KeyedReads.claims(connection, keys));
    }

    @Override
    public WriteOutcome write(CommitBatch batch) {
        WriteOutcome outcome = on(() -> {
            Savepoint before = savepoints ? connection.setSavepoint() : null;
            try {
                WriteOutcome result = statements.write(connection, batch);
                release(before);
                return result;
            } catch (SQLException thrown) {
                return met(thrown, before);
            }
        });
        wrote |= outcome == WriteOutcome.WRITTEN;
        return outcome;
    }

    private void release(@Nullable Savepoint before) throws SQLException {
        if (before != null) {
            connection.releaseSavepoint(before);
        }
    }

    /** Another transaction wrote the same command, case or claim between our look and our write. */
    private WriteOutcome met(SQLException thrown, @Nullable Savepoint before) throws SQLException {
        Optional<WriteOutcome> outcome = SqlFailures.violatedConstraint(thrown).flatMap(JdbcTransaction::outcome);
        if (outcome.isEmpty() || (before == null && wrote)) {
            throw thrown;
        }
        if (before == null) {
            spoiled = true;
        } else {
            connection.rollback(before);
        }
        return outcome.get();
    }

    private static Optional<WriteOutcome> outcome(String violation) {
        if (violation.contains("bursar_log_command")) {
            return Optional.of(WriteOutcome.REPLAYED);
        }
        if (violation.contains("bursar_claim")) {
            return Optional.of(WriteOutcome.CLAIM_HELD);
        }
        boolean sameCase = violation.contains("bursar_case") || violation.contains("bursar_log");
        return sameCase ? Optional.of(WriteOutcome.STALE) : Optional.empty();
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private <T> T on(Step<T> step) {
        if (spoiled) {
            throw new BursarException(
                    FailureCode.STORE_CONFLICT,
                    "The transaction met another one and can only be rolled back",
                    Map.of());
        }
        try {
            return step.run();
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }
}
