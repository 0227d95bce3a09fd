package io.bursar.examples.firstcase;

import io.bursar.embedded.EmbeddedBursar;
import io.bursar.engine.Engine;
import io.bursar.engine.PreparedCommand;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Actor;
import io.bursar.standards.ProcureToPay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A case and a row of the host's own table in one transaction: both are there, or neither. The table is {@code my_order
 * (case_id varchar(64))}.
 *
 * <pre>{@code
 * OwnDatabase application = new OwnDatabase(dataSource, embedded);
 * CaseId order = application.order(request);
 * embedded.bursar().find(order).state();
 * }</pre>
 */
public final class OwnDatabase {

    private final DataSource dataSource;
    private final EmbeddedBursar embedded;

    /** An application over its own database, which is also the one that the embedded Bursar was opened on. */
    public OwnDatabase(DataSource dataSource, EmbeddedBursar embedded) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.embedded = Objects.requireNonNull(embedded, "embedded");
    }

    /** Orders something: the row and the case in one transaction; fails with {@code REFUSED} and writes neither. */
    public CaseId order(RecordValue request) throws SQLException {
        // README: begin
        Engine engine = embedded.bursar().engine();
        CaseId id = engine.settings().ids().newCaseId();
        Opening opening = embedded.bursar().as("dana.reyes").opening(ProcureToPay.REQUISITION, "MERCY", request, id);
        Wish submit = new Wish.Start(opening, "submit");
        PreparedCommand prepared = engine.prepare(
                Command.of(engine.settings().ids().newCommandId(), id, Actor.person("dana.reyes"), submit));
        inTransaction(connection -> {
            insertMyOrder(connection, id);
            prepared.commit(embedded.store().on(connection, prepared.locks())).orThrow();
        });
        embedded.bursar().runDue();
        // README: end
        return id;
    }

    private static void insertMyOrder(Connection connection, CaseId id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into my_order values (?)")) {
            insert.setString(1, id.toString());
            insert.executeUpdate();
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.on(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
