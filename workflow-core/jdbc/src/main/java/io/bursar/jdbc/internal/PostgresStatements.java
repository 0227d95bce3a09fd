package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/** The statements of PostgreSQL: arrays instead of loops, one round trip where others need several. */
final class PostgresStatements implements Statements {

    static final String NOW = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";
    private static final String FREE = "(lease_until is null or lease_until <= " + NOW + ")";
    private static final String TAKE = "update bursar_effect e set lease_owner = ?, lease_until = " + NOW + " + ?,"
            + " fence = fence + 1, attempts = attempts + 1, sent_since = coalesce(e.sent_since, ?) from mine m"
            + " where e.case_id = m.case_id and e.number = m.number";
    private static final String TAKEN =
            " returning e.case_id, e.number, e.stage, e.due, e.call, e.attempts - 1, e.fence, m.sent_since";
    private static final String MINE_DUE =
            "with mine as materialized (select case_id, number, sent_since from bursar_effect where due <= ? and "
                    + FREE;
    private static final String DUE_FIRST =
            " order by due, case_id, number limit ? for update skip locked) " + TAKE + TAKEN;
    private static final String MINE_OF_CASE =
            "with mine as materialized (select case_id, number, stage, sent_since from bursar_effect where case_id = ?"
                    + " and (stage = 'W' or stage = 'R' and due <= ?) and " + FREE;
    private static final String IF_ONE_IS_READY = " order by number limit ? for update skip locked) " + TAKE
            + " and exists (select 1 from mine r where r.stage = 'R')" + TAKEN;

    @Override
    public Instant now(Connection connection) throws SQLException {
        return Sql.first(connection, "select " + NOW, params -> {}, row -> Micros.time(row.getLong(1)))
                .orElseThrow();
    }

    @Override
    public void lock(Connection connection, SortedSet<Integer> buckets) throws SQLException {
        // the condition that never holds leaves the row as it is, but locked
        Sql.update(
                connection,
                "insert into bursar_lock (bucket) select b from unnest(?::int[]) as b order by b"
                        + " on conflict (bucket) do update set bucket = excluded.bucket where false",
                params -> params.integers(buckets));
    }

    @Override
    public WriteOutcome write(Connection connection, CommitBatch batch) throws SQLException {
        return PostgresCommit.write(connection, batch);
    }

    @Override
    public List<ActRow> acts(Connection connection, PersonId person, Collection<String> scopeKeys) throws SQLException {
        return KeyedReads.acts(connection, KeyedReads.ACTS_BY_PERSON, person, scopeKeys);
    }

    @Override
    public List<InboxItem> inbox(Connection connection, Collection<String> queueKeys, int limit) throws SQLException {
        return Sql.query(
                connection,
                // one task may lie in several of the lists
                "select distinct t.case_id, t.workflow, t.facility, t.body, t.due, t.number from unnest(?::text[]) as k (queue_key)"
                        + " cross join lateral (select * from bursar_task x where x.queue_key = k.queue_key"
                        + " order by x.queue_key, x.due, x.case_id, x.number limit ?) t"
                        + " order by t.due, t.case_id, t.number limit ?",
                params -> params.texts(new LinkedHashSet<>(queueKeys))
                        .integer(limit)
                        .integer(limit),
                WorkReads::inboxItem);
    }

    @Override
    public List<DueEffect> takeEffects(Connection connection, TakeRequest request) throws SQLException {
        Definitions loaded = new Definitions(request.loaded());
        List<DueEffect> taken = Sql.query(
                connection,
                MINE_DUE + loaded.ofEffects() + DUE_FIRST,
                params -> lease(loaded.bind(params.time(request.now())).integer(request.limit()), request),
                row -> WorkReads.taken(row, request));
        taken.sort(WorkReads.MOST_OVERDUE_FIRST);
        return taken;
    }

    @Override
    public List<DueEffect> takeEffectsOf(Connection connection, CaseId caseId, TakeRequest request)
            throws SQLException {
        Definitions loaded = new Definitions(request.loaded());
        List<DueEffect> taken = Sql.query(
                connection,
                MINE_OF_CASE + loaded.ofEffects() + IF_ONE_IS_READY,
                params -> lease(
                        loaded.bind(params.caseId(caseId).time(request.now())).integer(request.limit()), request),
                row -> WorkReads.taken(row, request));
        taken.sort(Comparator.comparingInt(effect -> effect.work().number()));
        return taken;
    }

    /** Node, length and business time of a lease. */
    static Params lease(Params params, TakeRequest request) throws SQLException {
        return params.text(request.node())
                .number(TimeUnit.NANOSECONDS.toMicros(request.lease().toNanos()))
                .time(request.now());
    }

    @Override
    public boolean keep(Connection connection, DueEffect effect, Duration lease) throws SQLException {
        return WorkReads.keep(connection, NOW, new WorkReads.Kept(effect, lease));
    }

    @Override
    public List<BusinessEvent> undelivered(Connection connection, int limit) throws SQLException {
        // below the snapshot horizon nothing can still come in between (design §4.7)
        return Sql.query(
                connection,
                "select id, at, body from bursar_event where stage = 'N' and xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " order by position limit ?",
                params -> params.integer(limit),
                WorkReads::event);
    }

    @Override
    public void offer(Connection connection, BusinessEvent event) throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_event (outside, stage, at, id, body) values (true, 'N', ?, ?, ?)"
                        + " on conflict (id) do nothing",
                params -> params.time(event.at()).text(event.id()).bytes(Bodies.of(event)));
    }

    @Override
    public void keepEarly(Connection connection, BusinessEvent event, Set<String> lateKeys) throws SQLException {
        Sql.update(
                connection,
                "with kept as (update bursar_event set stage = 'E' where id = ? and stage = 'N' and not exists"
                        + " (select 1 from bursar_link where key_name = any(?)) returning id)"
                        + " insert into bursar_event_key (key_name, event_id) select k, kept.id"
                        + " from kept, unnest(?::text[]) as k on conflict do nothing",
                params -> params.text(event.id()).texts(lateKeys).texts(lateKeys));
    }
}
