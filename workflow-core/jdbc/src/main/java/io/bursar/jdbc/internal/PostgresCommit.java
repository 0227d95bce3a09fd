package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.jdbc.internal.CommitRows.Listed;
import io.bursar.model.cases.Case;
import io.bursar.model.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commit in one statement: a data-modifying WITH whose first part looks for replays and held claims, whose
 * second writes the case row, and whose other parts write only where that one did. Parts without rows are left out; the
 * few texts that remain are prepared once per connection.
 */
final class PostgresCommit {

    private static final String KEEPS_LEASE =
            "(bursar_effect.stage = 'W' and excluded.stage = 'R' and excluded.lease_owner is null)";
    private static final String MOVED_KEEPS_LEASE = "(e.stage = 'W' and m.stage = 'R')";

    /** A parked effect that is to be sent is proved not sent: it begins anew. */
    private static final String RESUMED = "(e.stage = 'P' and m.stage = 'R')";

    private final CommitBatch batch;
    private final CommitRows rows;
    private final StringBuilder sql = new StringBuilder(2_000);
    private final List<Sql.Binder> binders = new ArrayList<>();

    private PostgresCommit(CommitBatch batch) {
        this.batch = batch;
        this.rows = new CommitRows(batch);
    }

    static WriteOutcome write(Connection connection, CommitBatch batch) throws SQLException {
        PostgresCommit commit = new PostgresCommit(batch);
        commit.compose();
        Answer answer = Sql.first(
                        connection,
                        commit.sql.toString(),
                        params -> {
                            for (Sql.Binder binder : commit.binders) {
                                binder.bind(params);
                            }
                        },
                        row -> new Answer(row.getString(1), row.getInt(2) == 1))
                .orElseThrow();
        return answer.written() ? WriteOutcome.WRITTEN : whyNot(connection, batch, answer);
    }

    private record Answer(String verdict, boolean written) {}

    /** Looks again, because a commit that was met meanwhile was not yet seen when the statement began. */
    private static WriteOutcome whyNot(Connection connection, CommitBatch batch, Answer answer) throws SQLException {
        boolean replayed = CaseReads.receipt(
                        connection, batch.record().command().commandId())
                .isPresent();
        if (replayed) {
            return WriteOutcome.REPLAYED;
        }
        boolean stale = CaseReads.version(connection, batch.after().id()) != batch.expectedSeq();
        return !stale && answer.verdict().equals("H") ? WriteOutcome.CLAIM_HELD : WriteOutcome.STALE;
    }

    private void add(String text, Sql.Binder binder) {
        sql.append(text);
        binders.add(binder);
    }

    private void compose() {
        gate();
        caseRow();
        logRow();
        tasks();
        effects();
        if (batch.work().counts().release()) {
            release();
        }
        counts();
        links();
        add(" select verdict, (select count(*) from written) from gate", params -> {});
    }

    private void gate() {
        add(
                "with gate as materialized (select case when exists (select 1 from bursar_log where command_id = ?) then 'R'",
                params -> params.uuid(batch.record().command().commandId().value()));
        if (!rows.asked.isEmpty()) {
            add(
                    " when exists (select 1 from bursar_claim c join unnest(?::text[], ?::text[]) as k (kind, key_name)"
                            + " on c.kind = k.kind and c.key_name = k.key_name where c.case_id <> ?) then 'H'",
                    params -> params.texts(each(rows.asked, ClaimRow::kind))
                            .texts(each(rows.asked, ClaimRow::key))
                            .caseId(batch.after().id()));
        }
        add(" else 'W' end as verdict)", params -> {});
    }

    private void caseRow() {
        Case after = batch.after();
        if (batch.expectedSeq() == 0) {
            add(
                    ", written as (insert into bursar_case (id, seq, next_due, workflow, definition, facility, last_hash,"
                            + " body) select ?, ?, ?, ?, ?, ?, ?, ? from gate where verdict = 'W'"
                            + " on conflict (id) do nothing returning id)",
                    params -> params.caseId(after.id())
                            .number(batch.record().seq())
                            .time(batch.work().nextDue())
                            .text(after.header().pins().workflow().value())
                            .text(Definitions.key(after))
                            .text(after.header().place().facility().value())
                            .bytes(batch.record().hash().bytes())
                            .bytes(Bodies.of(after)));
            return;
        }
        add(
                ", written as (update bursar_case set seq = ?, next_due = ?, definition = ?, last_hash = ?, body = ? from gate"
                        + " where id = ? and seq = ? and verdict = 'W' returning id)",
                params -> params.number(batch.record().seq())
                        .time(batch.work().nextDue())
                        .text(Definitions.key(after))
                        .bytes(batch.record().hash().bytes())
                        .bytes(Bodies.of(after))
                        .caseId(after.id())
                        .number(batch.expectedSeq()));
    }

    private void logRow() {
        add(
                ", logged as (insert into bursar_log (case_id, seq, command_id, bytes) select id, ?, ?, ? from written)",
                params -> params.number(batch.record().seq())
                        .uuid(batch.record().command().commandId().value())
                        .bytes(batch.record().bytes()));
    }

    private void tasks() {
        if (!rows.closed.isEmpty()) {
            add(
                    ", closed as (delete from bursar_task t using written w where t.case_id = w.id and t.number = any(?))",
                    params -> params.integers(rows.closed));
        }
        if (!rows.opened.isEmpty()) {
            if (batch.expectedSeq() > 0) {
                leaveLists();
            }
            add(
                    ", opened as (insert into bursar_task (case_id, number, due, queue_key, workflow, facility, body)"
                            + " select w.id, n.number, n.due, n.queue_key, ?, ?, n.body from written w,"
                            + " unnest(?::int[], ?::bigint[], ?::text[], ?::bytea[]) as n (number, due, queue_key, body)"
                            + " on conflict (case_id, number, queue_key) do update"
                            + " set due = excluded.due, body = excluded.body)",
                    params -> params.text(
                                    batch.after().header().pins().workflow().value())
                            .text(batch.after().header().place().facility().value())
                            .integers(each(rows.opened, Listed::number))
                            .numbers(each(rows.opened, Listed::due))
                            .texts(each(rows.opened, Listed::queueKey))
                            .byteses(each(rows.opened, Listed::body)));
        }
    }

    /** A changed task leaves the work lists that no longer show it. */
    private void leaveLists() {
        add(
                ", left_lists as (delete from bursar_task t using written w where t.case_id = w.id and t.number = any(?)"
                        + " and (t.number, t.queue_key) not in (select * from unnest(?::int[], ?::text[])))",
                params -> params.integers(rows.openedNumbers)
                        .integers(each(rows.opened, Listed::number))
                        .texts(each(rows.opened, Listed::queueKey)));
    }

    private void effects() {
        if (!rows.settled.isEmpty()) {
            add(
                    ", settled as (delete from bursar_effect e using written w where e.case_id = w.id and e.number = any(?))",
                    params -> params.integers(rows.settled));
        }
        if (!rows.intended.isEmpty()) {
            intended(batch.work().take());
        }
        if (!rows.moved.isEmpty()) {
            add(
                    ", moved as (update bursar_effect e set stage = m.stage, due = m.due,"
                            + " lease_owner = case when " + MOVED_KEEPS_LEASE + " then e.lease_owner end,"
                            + " lease_until = case when " + MOVED_KEEPS_LEASE + " then e.lease_until end,"
                            + " attempts = case when " + RESUMED + " then 0 else e.attempts end,"
                            + " sent_since = case when " + RESUMED + " then null else e.sent_since end"
                            + " from written w, unnest(?::int[], ?::text[], ?::bigint[]) as m (number, stage, due)"
                            + " where e.case_id = w.id and e.number = m.number)",
                    params -> stages(params, rows.moved));
        }
    }

    /** New effects, free for any node or taken already by the one that commits. */
    private void intended(CaseStore.@Nullable TakeRequest take) {
        String taking = take == null ? "0, 0, null, null, null" : "1, 1, ?, " + PostgresStatements.NOW + " + ?, ?";
        add(
                ", intended as (insert into bursar_effect (case_id, number, stage, due, call, workflow,"
                        + " attempts, fence, lease_owner, lease_until, sent_since)"
                        + " select w.id, n.number, n.stage, n.due, n.call, ?, " + taking + " from written w,"
                        + " unnest(?::int[], ?::text[], ?::bigint[], ?::bytea[]) as n (number, stage, due, call)"
                        + " on conflict (case_id, number) do update"
                        + " set stage = excluded.stage, due = excluded.due, call = excluded.call,"
                        + " attempts = bursar_effect.attempts + excluded.attempts,"
                        + " fence = bursar_effect.fence + excluded.fence,"
                        + " lease_owner = case when " + KEEPS_LEASE
                        + " then bursar_effect.lease_owner else excluded.lease_owner end,"
                        + " lease_until = case when " + KEEPS_LEASE
                        + " then bursar_effect.lease_until else excluded.lease_until end,"
                        + " sent_since = coalesce(bursar_effect.sent_since, excluded.sent_since))",
                params -> {
                    params.text(batch.after().header().pins().workflow().value());
                    if (take != null) {
                        PostgresStatements.lease(params, take);
                    }
                    stages(params, rows.intended).byteses(rows.calls());
                });
    }

    private static Params stages(Params params, List<EffectWork> effects) throws SQLException {
        return params.integers(each(effects, EffectWork::number))
                .texts(each(effects, effect -> effect.stage().code()))
                .numbers(effects.stream()
                        .map(effect -> Micros.ofNullable(effect.due()))
                        .collect(java.util.stream.Collectors.toCollection(ArrayList::new)));
    }

    private void release() {
        add(
                ", uncounted as (delete from bursar_commitment c using written w where c.case_id = w.id)"
                        + ", unclaimed as (delete from bursar_claim c using written w where c.case_id = w.id and c.kind <> '='"
                        + " and (c.kind, c.key_name) not in (select * from unnest(?::text[], ?::text[])))",
                params -> params.texts(each(rows.kept, ClaimRow::kind)).texts(each(rows.kept, ClaimRow::key)));
    }

    /** Of those of which only the latest counts, earlier ones go, and one that is earlier itself does not come. */
    private void acts(List<ActRow> acts) {
        if (acts.isEmpty()) {
            return;
        }
        String rows = "unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[])"
                + " as n (at, person, scope_key, function, latest)";
        String sameKind = " a.scope_key || ' ' || a.person = n.scope_key || ' ' || n.person and a.function = n.function"
                + " and a.at ";
        add(
                ", acted as (insert into bursar_act (case_id, at, person, scope_key, function)"
                        + " select w.id, n.at, n.person, n.scope_key, n.function from written w, " + rows
                        + " where not n.latest or not exists (select 1 from bursar_act a where" + sameKind + "> n.at))",
                params -> actRows(params, acts));
        if (acts.stream().anyMatch(ActRow::latestOnly)) {
            add(
                    ", superseded as (delete from bursar_act a using written w, " + rows + " where n.latest and"
                            + sameKind + "<= n.at)",
                    params -> actRows(params, acts));
        }
    }

    private static Params actRows(Params params, List<ActRow> acts) throws SQLException {
        return params.numbers(each(acts, act -> Micros.of(act.at())))
                .texts(each(acts, act -> act.person().value()))
                .texts(each(acts, ActRow::scopeKey))
                .texts(each(acts, act -> act.function().value()))
                .truths(each(acts, ActRow::latestOnly));
    }

    private void counts() {
        CommitBatch.Counts counts = batch.work().counts();
        acts(counts.acts());
        Money amount = counts.amount();
        if (amount != null && !counts.commitKeys().isEmpty()) {
            add(
                    ", recounted as (delete from bursar_commitment c using written w where c.case_id = w.id"
                            + " and c.key_name = any(?::text[]))",
                    params -> params.texts(counts.commitKeys()));
            add(
                    ", counted as (insert into bursar_commitment (case_id, at, amount, currency, key_name)"
                            + " select w.id, ?, ?, ?, k from written w, unnest(?::text[]) as k)",
                    params -> params.time(counts.countsFrom(batch.record().at()))
                            .decimal(amount.amount())
                            .text(amount.currency().getCurrencyCode())
                            .texts(counts.commitKeys()));
        }
        if (!rows.kept.isEmpty()) {
            add(
                    ", claimed as (insert into bursar_claim (case_id, kind, key_name) select w.id, k.kind, k.key_name"
                            + " from written w, unnest(?::text[], ?::text[]) as k (kind, key_name) where not exists"
                            + " (select 1 from bursar_claim c where c.kind = k.kind and c.key_name = k.key_name and c.case_id = w.id))",
                    params -> params.texts(each(rows.kept, ClaimRow::kind)).texts(each(rows.kept, ClaimRow::key)));
        }
    }

    private void links() {
        CommitBatch.Links links = batch.work().links();
        if (!rows.subscriptions.isEmpty()) {
            add(
                    ", locked as (insert into bursar_lock (bucket) select b from written w, unnest(?::int[]) as b order by b"
                            + " on conflict (bucket) do update set bucket = excluded.bucket where false)"
                            + ", linked as (insert into bursar_link (case_id, key_name)"
                            + " select w.id, k from written w, unnest(?::text[]) as k on conflict do nothing)",
                    params -> params.integers(LockBuckets.ofSubscriptions(rows.subscriptions))
                            .texts(rows.subscriptions));
        }
        if (links.closed()) {
            add(
                    ", unlinked as (delete from bursar_link l using written w where l.case_id = w.id)"
                            + ", freed as (delete from bursar_claim c using written w where c.case_id = w.id and c.kind = '=')",
                    params -> {});
        }
        if (!links.events().isEmpty()) {
            add(
                    ", emitted as (insert into bursar_event (outside, stage, at, id, body)"
                            + " select false, 'N', n.at, n.id, n.body from written w,"
                            + " unnest(?::bigint[], ?::text[], ?::bytea[]) with ordinality as n (at, id, body, place)"
                            + " order by n.place on conflict (id) do nothing)",
                    params -> params.numbers(each(links.events(), event -> Micros.of(event.at())))
                            .texts(each(links.events(), BusinessEvent::id))
                            .byteses(each(links.events(), Bodies::of)));
        }
    }

    private static <A, B> List<B> each(Collection<A> rows, Function<A, B> part) {
        return rows.stream().map(part).toList();
    }
}
