package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.storetck.SampleCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @TempDir
    Path directory;

    private static void failsWith(FailureCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreMadeOnceAndThenLeftAlone(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            SampleCase sample = new SampleCase(1);
            sample.commit(JdbcStore.open(pool), sample.work());

            Schema.apply(pool);

            assertThat(JdbcStore.open(pool).read(sample.id())).isPresent();
            assertThat(JdbcStore.open(pool).dialect()).isEqualTo(dialect);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesMayMakeTheTablesAtOnce(Dialect dialect) throws Exception {
        try (ConnectionPool pool = TestDatabase.withoutTables(dialect, directory)) {
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            Future<?> one = nodes.submit(() -> Schema.apply(pool));
            Future<?> two = nodes.submit(() -> Schema.apply(pool));
            one.get();
            two.get();
            nodes.shutdown();

            assertThatCode(() -> Schema.verify(pool)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOpenedWithoutTables(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withoutTables(dialect, directory)) {
            failsWith(FailureCode.SCHEMA_MISMATCH, () -> Schema.verify(pool));
            failsWith(FailureCode.SCHEMA_MISMATCH, () -> JdbcStore.open(pool));
            failsWith(FailureCode.SCHEMA_MISMATCH, () -> JdbcVaultStore.open(pool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfAnotherVersionAreNotTouched(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            PostgresServer.run(pool, "update bursar_schema set version = 7");

            failsWith(FailureCode.SCHEMA_MISMATCH, () -> JdbcStore.open(pool));
            failsWith(FailureCode.SCHEMA_MISMATCH, () -> Schema.apply(pool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorMayRunThePrintedStatements(Dialect dialect) throws IOException {
        try (ConnectionPool pool = TestDatabase.withoutTables(dialect, directory)) {
            StringBuilder printed = new StringBuilder();
            Schema.writeTo(printed, dialect);

            PostgresServer.run(pool, printed.toString());

            assertThatCode(() -> Schema.verify(pool)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyStartsALineOfHistoryOfItsOwn(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            assertThat(JdbcStore.open(pool).epoch()).isEqualTo(1);

            assertThat(Schema.startEpoch(pool)).isEqualTo(2);

            assertThat(JdbcStore.open(pool).epoch()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseTellsTheTime(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            JdbcStore store = JdbcStore.open(pool);

            assertThat(store.databaseTime()).isAfter(SampleCase.START.minusSeconds(86_400L * 365));
            assertThat(store.cases(Optional.empty(), 0)).isEmpty();
        }
    }
}
