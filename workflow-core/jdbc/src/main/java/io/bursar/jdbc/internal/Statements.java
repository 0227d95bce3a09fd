package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.jdbc.Dialect;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** The statements in which databases differ. The connection is in a transaction where the text says so. */
public interface Statements {

    /** The statements of a dialect. */
    static Statements of(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new H2Statements();
            case POSTGRESQL -> new PostgresStatements();
        };
    }

    /** The time of the database. */
    Instant now(Connection connection) throws SQLException;

    /** Takes lock rows in order, making those that are missing; in a transaction. */
    void lock(Connection connection, SortedSet<Integer> buckets) throws SQLException;

    /** Writes a commit; in a transaction. A violated constraint is thrown. */
    WriteOutcome write(Connection connection, CommitBatch batch) throws SQLException;

    /** The acts of a person in some scopes. */
    List<ActRow> acts(Connection connection, PersonId person, Collection<String> scopeKeys) throws SQLException;

    /** Open tasks of some queues. */
    List<InboxItem> inbox(Connection connection, Collection<String> queueKeys, int limit) throws SQLException;

    /** Takes effects that are due; in a transaction. */
    List<DueEffect> takeEffects(Connection connection, TakeRequest request) throws SQLException;

    /** Takes the effects of one case; in a transaction. */
    List<DueEffect> takeEffectsOf(Connection connection, CaseId caseId, TakeRequest request) throws SQLException;

    /** Begins the lease of a taken effect anew; false where another has taken it. */
    boolean keep(Connection connection, DueEffect effect, Duration lease) throws SQLException;

    /** Events not yet delivered. */
    List<BusinessEvent> undelivered(Connection connection, int limit) throws SQLException;

    /** Puts an event from outside into the queue unless it was seen; in a transaction. */
    void offer(Connection connection, BusinessEvent event) throws SQLException;

    /** Keeps an event for late cases; in a transaction that holds the locks of the keys. */
    void keepEarly(Connection connection, BusinessEvent event, Set<String> lateKeys) throws SQLException;
}
