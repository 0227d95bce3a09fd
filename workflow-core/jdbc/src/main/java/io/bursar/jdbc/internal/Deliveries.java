package io.bursar.jdbc.internal;

import io.bursar.engine.store.BusinessEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Ends the delivery of events; in a transaction. */
public final class Deliveries {

    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final Statements statements;

    /** On a connection. */
    public Deliveries(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** Lets an event go, or keeps it for late cases. */
    public void delivered(BusinessEvent event, Set<String> lateKeys) throws SQLException {
        if (lateKeys.isEmpty()) {
            letGo(event.id());
        } else {
            // a commit that subscribes to a key holds the same lock until it is seen
            statements.lock(connection, LockBuckets.ofSubscriptions(lateKeys));
            statements.keepEarly(connection, event, lateKeys);
        }
    }

    /** Notes that a late case has taken an event that is kept for late cases. */
    public void taken(BusinessEvent event) throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_event_key (key_name, event_id) select ?, e.id from bursar_event e where e.id = ?"
                        + " and e.stage = 'E' and not exists (select 1 from bursar_event_key k"
                        + " where k.key_name = ? and k.event_id = e.id)",
                params -> params.text(WorkReads.TAKEN).text(event.id()).text(WorkReads.TAKEN));
    }

    private void letGo(String id) throws SQLException {
        Sql.update(connection, "delete from bursar_event_key where event_id = ?", params -> params.text(id));
        int gone = Sql.update(
                connection, "delete from bursar_event where id = ? and not outside", params -> params.text(id));
        if (gone == 0) {
            // one from outside may come again: its id stays
            Sql.update(
                    connection,
                    "update bursar_event set stage = 'D', body = ? where id = ?",
                    params -> params.bytes(NOTHING).text(id));
        }
    }
}
