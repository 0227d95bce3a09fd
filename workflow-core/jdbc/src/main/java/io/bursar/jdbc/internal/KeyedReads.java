package io.bursar.jdbc.internal;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads by several keys at once. The keys are joined, not compared with an array: H2 reads its whole index for {@code =
 * any(?)}, PostgreSQL takes one look per key either way.
 */
public final class KeyedReads {

    /** Scope keys, person, limit; PostgreSQL has an index of its own for it. */
    public static final String ACTS = "select a.scope_key, a.function, a.at, a.case_id from unnest(?) k(v)"
            + " join bursar_act a on a.scope_key = k.v and a.person = ? order by a.at, a.scope_key limit ?";

    /** The same where an index has person and scope as one key. */
    public static final String ACTS_BY_PERSON = "select a.scope_key, a.function, a.at, a.case_id from unnest(?) k(v)"
            + " join bursar_act a on a.scope_key || ' ' || a.person = k.v || ' ' || ?"
            + " order by a.at, a.scope_key limit ?";

    /** Keys, since when, limit. */
    public static final String COMMITMENTS =
            "select c.key_name, c.case_id, c.at, c.amount, c.currency from unnest(?) k(v)"
                    + " join bursar_commitment c on c.key_name = k.v and c.at >= ? order by c.at, c.key_name limit ?";

    /** Kinds and, in the same order, keys. */
    public static final String CLAIMS = "select c.kind, c.key_name, c.case_id from unnest(?, ?) k(kind, v)"
            + " join bursar_claim c on c.kind = k.kind and c.key_name = k.v";

    /** Keys, since when, limit. */
    public static final String EARLY = "select e.id, e.at, e.body from unnest(?) s(v)"
            + " join bursar_event_key k on k.key_name = s.v join bursar_event e on e.id = k.event_id"
            + " where e.at > ? order by e.at, e.id limit ?";

    private KeyedReads() {}

    /** The acts of a person, by a statement that takes scope keys, person and limit. */
    static List<ActRow> acts(Connection connection, String sql, PersonId person, Collection<String> scopeKeys)
            throws SQLException {
        if (scopeKeys.isEmpty()) {
            return List.of();
        }
        List<ActRow> acts = Sql.query(
                connection,
                sql,
                params ->
                        params.texts(Set.copyOf(scopeKeys)).text(person.value()).integer(StoreReads.MAX_ACTS + 1),
                row -> new ActRow(
                        person,
                        row.getString(1),
                        new FunctionName(row.getString(2)),
                        Micros.time(row.getLong(3)),
                        CaseReads.caseId(row, 4)));
        return CaseReads.within(StoreReads.MAX_ACTS, acts, "A person has too many acts in the scopes asked for");
    }

    /** The commitments under keys. */
    public static List<CommitmentRow> commitments(Connection connection, Collection<String> keys, Instant since)
            throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<CommitmentRow> rows = Sql.query(
                connection,
                COMMITMENTS,
                params -> params.texts(Set.copyOf(keys)).time(since).integer(StoreReads.MAX_COMMITMENTS + 1),
                row -> new CommitmentRow(
                        row.getString(1),
                        CaseReads.caseId(row, 2),
                        Micros.time(row.getLong(3)),
                        new Money(row.getBigDecimal(4), java.util.Currency.getInstance(row.getString(5)))));
        return CaseReads.within(
                StoreReads.MAX_COMMITMENTS, rows, "Too many commitments count under the keys asked for");
    }

    /** Who holds claims. */
    public static List<ClaimRow> claims(Connection connection, Collection<ClaimKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<ClaimKey> asked = List.copyOf(Set.copyOf(keys));
        return Sql.query(
                connection,
                CLAIMS,
                params -> params.texts(asked.stream().map(ClaimKey::kind).toList())
                        .texts(asked.stream().map(ClaimKey::key).toList()),
                row -> new ClaimRow(row.getString(1), row.getString(2), CaseReads.caseId(row, 3)));
    }

    /** Events that came early for any of these keys; one that is kept under several of them is there once. */
    public static List<BusinessEvent> early(Connection connection, Collection<String> subscriptions, Instant now)
            throws SQLException {
        if (subscriptions.isEmpty()) {
            return List.of();
        }
        List<BusinessEvent> found = Sql.query(
                connection,
                EARLY,
                params -> params.texts(Set.copyOf(subscriptions))
                        .time(now.minus(CaseStore.EARLY_ARRIVAL_LIFE))
                        .integer(CaseStore.MAX_PAGE),
                WorkReads::event);
        Map<String, BusinessEvent> once = new LinkedHashMap<>();
        found.forEach(event -> once.putIfAbsent(event.id(), event));
        return List.copyOf(once.values());
    }
}
