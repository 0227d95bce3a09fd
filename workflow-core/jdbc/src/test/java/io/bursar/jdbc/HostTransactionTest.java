package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.PersonId;
import io.bursar.storetck.SampleCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store inside the host's own transaction (design §4.8). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostTransactionTest {

    private static final StoreLocks LEE = StoreLocks.of(Set.of(new PersonId("lee.park")), Set.of());

    @TempDir
    Path directory;

    private static void hostRow(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into host_order (id) values (" + id + ")");
        }
    }

    private static long hostRows(ConnectionPool pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from host_order")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private ConnectionPool host(Dialect dialect) {
        ConnectionPool pool = TestDatabase.withTables(dialect, directory);
        PostgresServer.run(pool, "create table host_order (id integer primary key)");
        return pool;
    }

    @ParameterizedTest
    @EnumSource
    void theHostsRowAndTheCaseAreCommittedTogether(Dialect dialect) throws SQLException {
        try (ConnectionPool pool = host(dialect)) {
            JdbcStore store = JdbcStore.open(pool);
            SampleCase sample = new SampleCase(1);
            CommitBatch batch = sample.next(sample.work());
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                hostRow(connection, 1);
                assertThat(store.on(connection, LEE).write(batch)).isEqualTo(WriteOutcome.WRITTEN);
                connection.commit();
                connection.setAutoCommit(true);
            }

            assertThat(store.read(sample.id())).isPresent();
            assertThat(hostRows(pool)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheHostRollsBackNeverWas(Dialect dialect) throws SQLException {
        try (ConnectionPool pool = host(dialect)) {
            JdbcStore store = JdbcStore.open(pool);
            SampleCase sample = new SampleCase(1);
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                hostRow(connection, 1);
                store.on(connection, LEE).write(sample.next(sample.work()));
                connection.rollback();
                connection.setAutoCommit(true);
            }

            assertThat(store.read(sample.id())).isEmpty();
            assertThat(store.receipt(sample.nextCommand())).isEmpty();
            assertThat(hostRows(pool)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatAnotherTransactionCommitsMeanwhileLeavesTheHostsWorkAsItWas(Dialect dialect) throws Exception {
        try (ConnectionPool pool = host(dialect)) {
            JdbcStore store = JdbcStore.open(pool);
            SampleCase first = new SampleCase(1);
            SampleCase second = new SampleCase(2);
            CommitBatch batch = first.next(first.work());
            CommitBatch sameCommand = second.next(first.nextCommand(), second.work());
            CountDownLatch hostHasBegun = new CountDownLatch(1);
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<WriteOutcome> outcome;
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                StoreTransaction transaction = store.on(connection, StoreLocks.NONE);
                transaction.write(batch);
                outcome = other.submit(() -> inHostTransaction(pool, store, sameCommand, hostHasBegun));
                hostHasBegun.await();
                connection.commit();
                connection.setAutoCommit(true);
            }

            assertThat(outcome.get()).isEqualTo(WriteOutcome.REPLAYED);
            assertThat(hostRows(pool)).isEqualTo(2);
            assertThat(store.read(second.id())).isEmpty();
            other.shutdown();
        }
    }

    private static WriteOutcome inHostTransaction(
            ConnectionPool pool, JdbcStore store, CommitBatch batch, CountDownLatch begun) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            hostRow(connection, 1);
            StoreTransaction transaction = store.on(connection, StoreLocks.NONE);
            begun.countDown();
            WriteOutcome outcome = transaction.write(batch);
            hostRow(connection, 2);
            connection.commit();
            connection.setAutoCommit(true);
            return outcome;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTransactionSaysWhatItHasLocked(Dialect dialect) throws SQLException {
        try (ConnectionPool pool = host(dialect);
                Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);

            assertThat(JdbcStore.open(pool).on(connection, LEE).locks()).isEqualTo(LEE);

            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAConnectionThatCommitsByItself(Dialect dialect) throws SQLException {
        try (ConnectionPool pool = host(dialect);
                Connection connection = pool.getConnection()) {
            JdbcStore store = JdbcStore.open(pool);

            assertThatThrownBy(() -> store.on(connection, LEE))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE));
        }
    }
}
