package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.storetck.SampleCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL is asked before it is trusted. */
class PostgresSafetyTest {

    @TempDir
    Path directory;

    @Test
    void refusesARestoredDatabaseUntilANewEpochIsStarted() {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.POSTGRESQL, directory)) {
            BusinessEvent event = new BusinessEvent("e-1", "p2p.receiving.posted", SampleCase.START, RecordValue.EMPTY);
            JdbcStore.open(pool).offer(event);
            PostgresServer.run(pool, "update bursar_event set xid = '999999999'::xid8");

            assertThatThrownBy(() -> JdbcStore.open(pool))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_MISMATCH));

            Schema.startEpoch(pool);
            assertThat(JdbcStore.open(pool).undelivered(10)).containsExactly(event);
        }
    }

    @Test
    void refusesConnectionsThatTakeTheirSnapshotBeforeTheLocks() {
        try (ConnectionPool pool = PostgresServer.pool("serializable")) {
            assertThatThrownBy(() -> JdbcStore.open(pool))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE));
        }
    }

    @Test
    void saysThatADatabaseCannotBeReached() {
        ConnectionPool nowhere = new ConnectionPool("jdbc:postgresql://127.0.0.1:1/none", new Properties(), 1);

        assertThatThrownBy(() -> JdbcStore.open(nowhere))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
    }

    @Test
    void eventsOfACommitWaitUntilNoEarlierOneCanStillCome() throws SQLException {
        JdbcStore store = JdbcStore.open(PostgresServer.emptied());
        try (Connection slow = PostgresServer.pool().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into bursar_lock (bucket) values (1000000)");
            BusinessEvent event = new BusinessEvent("e-1", "p2p.receiving.posted", SampleCase.START, RecordValue.EMPTY);
            store.offer(event);

            assertThat(store.undelivered(10)).isEmpty();
            slow.rollback();
            slow.setAutoCommit(true);
            assertThat(store.undelivered(10)).containsExactly(event);
            store.delivered(event, Set.of());
        }
    }

    @Test
    void aDriversTextNeverReachesTheFailure() {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.POSTGRESQL, directory)) {
            JdbcStore store = JdbcStore.open(pool);
            PostgresServer.run(pool, "alter table bursar_act add constraint none check (person <> 'lee.park')");
            SampleCase sample = new SampleCase(1);

            assertThatThrownBy(() -> sample.commit(store, sample.work().acts("lee.park", "case:1", "APPROVE")))
                    .isInstanceOfSatisfying(BursarException.class, failure -> {
                        assertThat(failure.code()).isEqualTo(FailureCode.INVARIANT_BROKEN);
                        assertThat(failure.context()).containsEntry("sqlState", "23514");
                        assertThat(failure).hasStackTraceContaining("PostgresCommit");
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("lee.park");
                    });
        }
    }
}
