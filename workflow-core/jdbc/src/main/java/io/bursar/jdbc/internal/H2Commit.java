package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a commit in small statements and batches: checks first, so that a refused one has written nothing. */
final class H2Commit {

    private static final String LEASE_ONLY_IF_IT_GOES_ON =
            " lease_owner = case when stage = 'W' and ? = 'R' then lease_owner end,"
                    + " lease_until = case when stage = 'W' and ? = 'R' then lease_until end";

    /** A parked effect that is to be sent is proved not sent: it begins anew. */
    private static final String ANEW_IF_RESUMED =
            ", attempts = case when stage = 'P' and ? = 'R' then 0 else attempts end,"
                    + " sent_since = case when stage = 'P' and ? = 'R' then null else sent_since end";

    private final Connection connection;
    private final CommitBatch batch;
    private final CommitRows rows;
    private final CaseId caseId;

    private H2Commit(Connection connection, CommitBatch batch) {
        this.connection = connection;
        this.batch = batch;
        this.rows = new CommitRows(batch);
        this.caseId = batch.after().id();
    }

    static WriteOutcome write(Connection connection, CommitBatch batch, Statements statements) throws SQLException {
        H2Commit commit = new H2Commit(connection, batch);
        if (CaseReads.receipt(connection, batch.record().command().commandId()).isPresent()) {
            return WriteOutcome.REPLAYED;
        }
        boolean held = commit.claimHeld();
        if (held && CaseReads.version(connection, commit.caseId) == batch.expectedSeq()) {
            return WriteOutcome.CLAIM_HELD;
        }
        if (!commit.caseRow()) {
            boolean met = CaseReads.receipt(connection, batch.record().command().commandId())
                    .isPresent();
            return met ? WriteOutcome.REPLAYED : WriteOutcome.STALE;
        }
        commit.logRow();
        commit.tasks();
        commit.effects();
        commit.counts();
        commit.links(statements);
        return WriteOutcome.WRITTEN;
    }

    private boolean claimHeld() throws SQLException {
        for (ClaimRow claim : rows.asked) {
            Optional<CaseId> holder = holder(claim);
            if (holder.isPresent() && !holder.get().equals(caseId)) {
                return true;
            }
        }
        return false;
    }

    private Optional<CaseId> holder(ClaimRow claim) throws SQLException {
        return Sql.first(
                connection,
                "select case_id from bursar_claim where kind = ? and key_name = ?",
                params -> params.text(claim.kind()).text(claim.key()),
                row -> CaseReads.caseId(row, 1));
    }

    private boolean caseRow() throws SQLException {
        Case after = batch.after();
        if (batch.expectedSeq() > 0) {
            return Sql.update(
                            connection,
                            "update bursar_case set seq = ?, next_due = ?, definition = ?, last_hash = ?, body = ?"
                                    + " where id = ? and seq = ?",
                            params -> params.number(batch.record().seq())
                                    .time(batch.work().nextDue())
                                    .text(Definitions.key(after))
                                    .bytes(batch.record().hash().bytes())
                                    .bytes(Bodies.of(after))
                                    .caseId(caseId)
                                    .number(batch.expectedSeq()))
                    == 1;
        }
        return Sql.update(
                        connection,
                        "insert into bursar_case (id, seq, next_due, workflow, definition, facility, last_hash, body)"
                                + " select ?, ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from bursar_case where id = ?)",
                        params -> params.caseId(caseId)
                                .number(batch.record().seq())
                                .time(batch.work().nextDue())
                                .text(after.header().pins().workflow().value())
                                .text(Definitions.key(after))
                                .text(after.header().place().facility().value())
                                .bytes(batch.record().hash().bytes())
                                .bytes(Bodies.of(after))
                                .caseId(caseId))
                == 1;
    }

    private void logRow() throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_log (case_id, seq, command_id, bytes) values (?, ?, ?, ?)",
                params -> params.caseId(caseId)
                        .number(batch.record().seq())
                        .uuid(batch.record().command().commandId().value())
                        .bytes(batch.record().bytes()));
    }

    private void tasks() throws SQLException {
        Sql.batch(
                connection,
                "delete from bursar_task where case_id = ? and number = ?",
                rows.closed,
                (params, number) -> params.caseId(caseId).integer(number));
        if (batch.expectedSeq() > 0) {
            // a changed task may lie in other work lists than before
            Sql.batch(
                    connection,
                    "delete from bursar_task where case_id = ? and number = ?",
                    rows.openedNumbers,
                    (params, number) -> params.caseId(caseId).integer(number));
        }
        Sql.batch(
                connection,
                "insert into bursar_task (case_id, number, due, queue_key, workflow, facility, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows.opened,
                (params, task) -> params.caseId(caseId)
                        .integer(task.number())
                        .number(task.due())
                        .text(task.queueKey())
                        .text(batch.after().header().pins().workflow().value())
                        .text(batch.after().header().place().facility().value())
                        .bytes(task.body()));
    }

    private void effects() throws SQLException {
        Sql.batch(
                connection,
                "delete from bursar_effect where case_id = ? and number = ?",
                rows.settled,
                (params, number) -> params.caseId(caseId).integer(number));
        for (EffectWork effect : rows.intended) {
            EffectWork.Call call = effect.call();
            if (call != null && !reintended(effect, Bodies.of(call))) {
                Sql.update(
                        connection,
                        "insert into bursar_effect (case_id, number, workflow, stage, due, call) values (?, ?, ?, ?, ?, ?)",
                        params -> params.caseId(caseId)
                                .integer(effect.number())
                                .text(batch.after().header().pins().workflow().value())
                                .text(effect.stage().code())
                                .time(effect.due())
                                .bytes(Bodies.of(call)));
            }
        }
        take(batch.work().take());
        Sql.batch(
                connection,
                "update bursar_effect set" + LEASE_ONLY_IF_IT_GOES_ON + ANEW_IF_RESUMED
                        + ", stage = ?, due = ? where case_id = ? and number = ?",
                rows.moved,
                (params, effect) -> stage(params, effect).caseId(caseId).integer(effect.number()));
    }

    /** New effects taken already by the node that commits. */
    private void take(CaseStore.@Nullable TakeRequest take) throws SQLException {
        if (take != null) {
            List<Integer> numbers =
                    rows.intended.stream().map(EffectWork::number).toList();
            H2Statements.take(connection, new H2Statements.Rows(caseId, numbers), take);
        }
    }

    private boolean reintended(EffectWork effect, byte[] call) throws SQLException {
        return Sql.update(
                        connection,
                        "update bursar_effect set" + LEASE_ONLY_IF_IT_GOES_ON + ANEW_IF_RESUMED
                                + ", stage = ?, due = ?, call = ? where case_id = ? and number = ?",
                        params ->
                                stage(params, effect).bytes(call).caseId(caseId).integer(effect.number()))
                == 1;
    }

    private static Params stage(Params params, EffectWork effect) throws SQLException {
        String code = effect.stage().code();
        return params.text(code).text(code).text(code).text(code).text(code).time(effect.due());
    }

    /** Of those of which only the latest counts, earlier ones go, and one that is earlier itself does not come. */
    private void acts(List<ActRow> acts) throws SQLException {
        String earlier = " bursar_act where scope_key = ? and person = ? and function = ? and at ";
        for (ActRow act : acts) {
            if (act.latestOnly()) {
                Sql.update(connection, "delete from" + earlier + "<= ?", params -> sameKind(params, act));
            }
        }
        Sql.batch(
                connection,
                "insert into bursar_act (case_id, at, person, scope_key, function) select ?, ?, ?, ?, ?"
                        + " where not ? or not exists (select 1 from" + earlier + "> ?)",
                acts,
                (params, act) -> sameKind(
                        params.caseId(caseId)
                                .time(act.at())
                                .text(act.person().value())
                                .text(act.scopeKey())
                                .text(act.function().value())
                                .truth(act.latestOnly()),
                        act));
    }

    private static Params sameKind(Params params, ActRow act) throws SQLException {
        return params.text(act.scopeKey())
                .text(act.person().value())
                .text(act.function().value())
                .time(act.at());
    }

    private void counts() throws SQLException {
        CommitBatch.Counts counts = batch.work().counts();
        if (counts.release()) {
            Sql.update(connection, "delete from bursar_commitment where case_id = ?", params -> params.caseId(caseId));
            Sql.update(
                    connection,
                    "delete from bursar_claim where case_id = ? and kind <> '='",
                    params -> params.caseId(caseId));
        }
        acts(counts.acts());
        Money amount = counts.amount();
        if (amount != null) {
            Sql.batch(
                    connection,
                    "delete from bursar_commitment where case_id = ? and key_name = ?",
                    counts.commitKeys(),
                    (params, key) -> params.caseId(caseId).text(key));
            Sql.batch(
                    connection,
                    "insert into bursar_commitment (case_id, at, amount, currency, key_name) values (?, ?, ?, ?, ?)",
                    counts.commitKeys(),
                    (params, key) -> params.caseId(caseId)
                            .time(counts.countsFrom(batch.record().at()))
                            .decimal(amount.amount())
                            .text(amount.currency().getCurrencyCode())
                            .text(key));
        }
        for (ClaimRow claim : rows.kept) {
            // one that another case placed since we looked is not ours to keep: the constraint says so
            if (!holder(claim).equals(Optional.of(caseId))) {
                Sql.update(
                        connection,
                        "insert into bursar_claim (case_id, kind, key_name) values (?, ?, ?)",
                        params -> params.caseId(caseId).text(claim.kind()).text(claim.key()));
            }
        }
    }

    private void links(Statements statements) throws SQLException {
        CommitBatch.Links links = batch.work().links();
        statements.lock(connection, LockBuckets.ofSubscriptions(rows.subscriptions));
        Sql.batch(
                connection,
                "merge into bursar_link (case_id, key_name) key (key_name, case_id) values (?, ?)",
                rows.subscriptions,
                (params, key) -> params.caseId(caseId).text(key));
        if (links.closed()) {
            Sql.update(connection, "delete from bursar_link where case_id = ?", params -> params.caseId(caseId));
            Sql.update(
                    connection,
                    "delete from bursar_claim where case_id = ? and kind = '='",
                    params -> params.caseId(caseId));
        }
        for (io.bursar.engine.store.BusinessEvent event : links.events()) {
            H2Statements.insert(connection, event, false);
        }
    }
}
