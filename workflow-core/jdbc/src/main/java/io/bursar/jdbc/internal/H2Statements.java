package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/** The statements of H2: in the same process, so that several small ones cost no round trip. */
final class H2Statements implements Statements {

    private static final String NOW = "cast(extract(epoch from current_timestamp) * 1000000 as bigint)";
    private static final String COLUMNS = "select case_id, number, stage, due, call, attempts, fence + 1, sent_since"
            + " from bursar_effect where (lease_until is null or lease_until <= " + NOW + ")";
    private static final Comparator<InboxItem> MOST_URGENT_FIRST = Comparator.comparingLong(
                    (InboxItem item) -> CommitRows.due(item.task()))
            .thenComparing(InboxItem::caseId)
            .thenComparingInt(item -> item.task().number());

    @Override
    public Instant now(Connection connection) throws SQLException {
        return Sql.first(connection, "select " + NOW, params -> {}, row -> Micros.time(row.getLong(1)))
                .orElseThrow();
    }

    @Override
    public void lock(Connection connection, SortedSet<Integer> buckets) throws SQLException {
        for (int bucket : buckets) {
            // updates the row to what it is, or makes it: either way it is locked
            Sql.update(
                    connection,
                    "merge into bursar_lock (bucket) key (bucket) values (?)",
                    params -> params.integer(bucket));
        }
    }

    @Override
    public WriteOutcome write(Connection connection, CommitBatch batch) throws SQLException {
        return H2Commit.write(connection, batch, this);
    }

    @Override
    public List<ActRow> acts(Connection connection, PersonId person, Collection<String> scopeKeys) throws SQLException {
        return KeyedReads.acts(connection, KeyedReads.ACTS, person, scopeKeys);
    }

    @Override
    public List<InboxItem> inbox(Connection connection, Collection<String> queueKeys, int limit) throws SQLException {
        List<InboxItem> items = new ArrayList<>();
        for (String key : new LinkedHashSet<>(queueKeys)) {
            items.addAll(Sql.query(
                    connection,
                    "select case_id, workflow, facility, body from bursar_task where queue_key = ?"
                            + " order by queue_key, due, case_id, number limit ?",
                    params -> params.text(key).integer(limit),
                    WorkReads::inboxItem));
        }
        return items.stream().distinct().sorted(MOST_URGENT_FIRST).limit(limit).toList();
    }

    @Override
    public List<DueEffect> takeEffects(Connection connection, TakeRequest request) throws SQLException {
        Definitions loaded = new Definitions(request.loaded());
        List<DueEffect> found = Sql.query(
                connection,
                COLUMNS + " and due > ? and due <= ?" + loaded.ofEffects()
                        + " order by due, case_id, number limit ? for update skip locked",
                params -> loaded.bind(params.number(Long.MIN_VALUE).time(request.now()))
                        .integer(request.limit()),
                row -> WorkReads.taken(row, request));
        return take(connection, found, request);
    }

    @Override
    public List<DueEffect> takeEffectsOf(Connection connection, CaseId caseId, TakeRequest request)
            throws SQLException {
        Definitions loaded = new Definitions(request.loaded());
        List<DueEffect> found = Sql.query(
                connection,
                COLUMNS + " and case_id = ? and (stage = 'W' or stage = 'R' and due <= ?)" + loaded.ofEffects()
                        + " order by case_id, number limit ? for update skip locked",
                params -> loaded.bind(params.caseId(caseId).time(request.now())).integer(request.limit()),
                row -> WorkReads.taken(row, request));
        boolean ready = found.stream().anyMatch(effect -> effect.work().stage() == Stage.READY);
        return ready ? take(connection, found, request) : List.of();
    }

    private static List<DueEffect> take(Connection connection, List<DueEffect> found, TakeRequest request)
            throws SQLException {
        for (DueEffect effect : found) {
            take(connection, new Rows(effect.caseId(), List.of(effect.work().number())), request);
        }
        return found;
    }

    /** Effects of a case. */
    record Rows(CaseId caseId, List<Integer> numbers) {}

    static void take(Connection connection, Rows rows, TakeRequest request) throws SQLException {
        long lease = TimeUnit.NANOSECONDS.toMicros(request.lease().toNanos());
        Sql.batch(
                connection,
                "update bursar_effect set lease_owner = ?, lease_until = " + NOW + " + ?, fence = fence + 1,"
                        + " attempts = attempts + 1, sent_since = coalesce(sent_since, ?)"
                        + " where case_id = ? and number = ?",
                rows.numbers(),
                (params, number) -> params.text(request.node())
                        .number(lease)
                        .time(request.now())
                        .caseId(rows.caseId())
                        .integer(number));
    }

    @Override
    public boolean keep(Connection connection, DueEffect effect, Duration lease) throws SQLException {
        return WorkReads.keep(connection, NOW, new WorkReads.Kept(effect, lease));
    }

    @Override
    public List<BusinessEvent> undelivered(Connection connection, int limit) throws SQLException {
        return Sql.query(
                connection,
                "select id, at, body from bursar_event where stage = 'N' order by stage, position limit ?",
                params -> params.integer(limit),
                WorkReads::event);
    }

    @Override
    public void offer(Connection connection, BusinessEvent event) throws SQLException {
        insert(connection, event, true);
    }

    static void insert(Connection connection, BusinessEvent event, boolean outside) throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_event (outside, stage, at, id, body) select ?, 'N', ?, ?, ?"
                        + " where not exists (select 1 from bursar_event where id = ?)",
                params -> params.truth(outside)
                        .time(event.at())
                        .text(event.id())
                        .bytes(Bodies.of(event))
                        .text(event.id()));
    }

    @Override
    public void keepEarly(Connection connection, BusinessEvent event, Set<String> lateKeys) throws SQLException {
        int kept = Sql.update(
                connection,
                "update bursar_event set stage = 'E' where id = ? and stage = 'N' and not exists"
                        + " (select 1 from unnest(?) k(v) join bursar_link l on l.key_name = k.v)",
                params -> params.text(event.id()).texts(lateKeys));
        if (kept == 1) {
            Sql.batch(
                    connection,
                    "merge into bursar_event_key (key_name, event_id) key (key_name, event_id) values (?, ?)",
                    lateKeys,
                    (params, key) -> params.text(key).text(event.id()));
        }
    }
}
