package io.bursar.jdbc.internal;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.DueCase;
import io.bursar.engine.store.CaseStore.Expired;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.ParkedRow;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is open or due, as far as every database understands it. */
public final class WorkReads {

    /** The due time of a task without one: after all others. */
    static final long NEVER = Long.MAX_VALUE;

    /** The key that marks an event a late case has taken; no subscription has it. */
    static final String TAKEN = "=taken";

    static final Comparator<DueEffect> MOST_OVERDUE_FIRST = Comparator.comparing(
                    (DueEffect effect) -> effect.work().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DueEffect::caseId)
            .thenComparingInt(effect -> effect.work().number());

    private WorkReads() {}

    static InboxItem inboxItem(ResultSet row) throws SQLException {
        return new InboxItem(
                CaseReads.caseId(row, 1),
                new WorkflowId(row.getString(2)),
                new FacilityId(row.getString(3)),
                Bodies.toTask(row.getBytes(4)));
    }

    /** Case, number, stage, due, call, attempts before, new fence, first taken before. */
    static DueEffect taken(ResultSet row, TakeRequest request) throws SQLException {
        EffectWork work = new EffectWork(
                row.getInt(2),
                EffectWork.Stage.ofCode(row.getString(3)),
                Micros.read(row, 4),
                Bodies.toCall(row.getBytes(5)));
        Instant since = Micros.read(row, 8);
        return new DueEffect(
                CaseReads.caseId(row, 1),
                work,
                row.getInt(6),
                new DueEffect.Lease(row.getLong(7), since == null ? request.now() : since, since != null));
    }

    /**
     * Which cases are due: after a time that none has, up to now, and of definitions the node has loaded. H2 keeps the
     * many closed cases, which are never due, at the low end of the index, and would read them all without that time.
     */
    public static String dueCasesSql(String loaded) {
        return "select id, seq from bursar_case where next_due > ? and next_due <= ?" + loaded
                + " order by next_due, id limit ?";
    }

    /** Cases that are due. */
    public static List<DueCase> dueCases(Connection connection, Instant now, Definitions definitions, int limit)
            throws SQLException {
        return Sql.query(
                connection,
                dueCasesSql(definitions.ofCases()),
                params -> definitions
                        .bind(params.number(Long.MIN_VALUE).time(now))
                        .integer(limit),
                row -> new DueCase(CaseReads.caseId(row, 1), row.getLong(2)));
    }

    /** Effects that wait for a person; there are few rows of effects at any time, and fewer that are parked. */
    public static List<ParkedRow> parked(Connection connection, Optional<ParkedRow> after, int limit)
            throws SQLException {
        String columns = "select case_id, number, call from bursar_effect where stage = 'P'";
        String ordered = " order by case_id, number limit ?";
        return after.isEmpty()
                ? Sql.query(connection, columns + ordered, params -> params.integer(limit), WorkReads::parked)
                : Sql.query(
                        connection,
                        columns + " and (case_id > ? or case_id = ? and number > ?)" + ordered,
                        params -> params.caseId(after.get().caseId())
                                .caseId(after.get().caseId())
                                .integer(after.get().work().number())
                                .integer(limit),
                        WorkReads::parked);
    }

    private static ParkedRow parked(ResultSet row) throws SQLException {
        return new ParkedRow(
                CaseReads.caseId(row, 1),
                new EffectWork(row.getInt(2), EffectWork.Stage.PARKED, null, Bodies.toCall(row.getBytes(3))));
    }

    /** The earliest due time. */
    public static Optional<Instant> nextDue(Connection connection) throws SQLException {
        Optional<Instant> ofCases = earliest(
                connection, "select next_due from bursar_case where next_due > ? order by next_due, id limit 1");
        Optional<Instant> ofEffects = earliest(
                connection, "select due from bursar_effect where due > ? order by due, case_id, number limit 1");
        return Stream.concat(ofCases.stream(), ofEffects.stream()).min(Comparator.naturalOrder());
    }

    private static Optional<Instant> earliest(Connection connection, String sql) throws SQLException {
        return Sql.first(connection, sql, params -> params.number(Long.MIN_VALUE), row -> Micros.time(row.getLong(1)));
    }

    /** Ends the leases of a node; when each was taken first stays. */
    public static int giveBack(Connection connection, String node) throws SQLException {
        return Sql.update(
                connection,
                "update bursar_effect set lease_owner = null, lease_until = null where lease_owner = ?",
                params -> params.text(node));
    }

    /** Puts an effect off; false where its fence is no longer this one. */
    public static boolean postpone(Connection connection, DueEffect effect, Instant until) throws SQLException {
        return Sql.update(
                        connection,
                        "update bursar_effect set due = ?, sent_since = ?, lease_owner = null, lease_until = null"
                                + " where case_id = ? and number = ? and fence = ?",
                        params -> params.time(until)
                                .time(
                                        effect.lease().mayBeSent()
                                                ? effect.lease().firstTakenAt()
                                                : null)
                                .caseId(effect.caseId())
                                .integer(effect.work().number())
                                .number(effect.lease().fence()))
                == 1;
    }

    /** Begins a lease anew; false where its fence is no longer this one. */
    static boolean keep(Connection connection, String now, Kept kept) throws SQLException {
        return Sql.update(
                        connection,
                        "update bursar_effect set lease_until = " + now + " + ?"
                                + " where case_id = ? and number = ? and fence = ?",
                        params -> params.number(TimeUnit.NANOSECONDS.toMicros(
                                        kept.lease().toNanos()))
                                .caseId(kept.effect().caseId())
                                .integer(kept.effect().work().number())
                                .number(kept.effect().lease().fence()))
                == 1;
    }

    /** A taken effect, and how long it is kept from now on. */
    record Kept(DueEffect effect, Duration lease) {}

    /** Open cases that wait for a key. */
    public static List<CaseId> subscribers(Connection connection, String subscription) throws SQLException {
        return Sql.query(
                connection,
                "select case_id from bursar_link where key_name = ? order by key_name, case_id",
                params -> params.text(subscription),
                row -> CaseReads.caseId(row, 1));
    }

    static BusinessEvent event(ResultSet row) throws SQLException {
        return Bodies.toEvent(row.getString(1), Micros.time(row.getLong(2)), row.getBytes(3));
    }

    /** Events whose time for a late case is over. */
    public static List<Expired> expired(Connection connection, Instant now, int limit) throws SQLException {
        return Sql.query(
                connection,
                "select e.id, e.at, e.body, exists (select 1 from bursar_event_key k where k.key_name = ? and k.event_id = e.id)"
                        + " from bursar_event e where e.stage = 'E' and e.at <= ? order by e.stage, e.at, e.id limit ?",
                params -> params.text(TAKEN)
                        .time(now.minus(CaseStore.EARLY_ARRIVAL_LIFE))
                        .integer(limit),
                row -> new Expired(event(row), row.getBoolean(4)));
    }
}
