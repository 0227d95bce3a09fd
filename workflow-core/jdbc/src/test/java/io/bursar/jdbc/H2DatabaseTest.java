package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.jdbc.internal.H2Compaction;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.storetck.SampleCase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class H2DatabaseTest {

    private static final int ACKNOWLEDGED = 60;

    @TempDir
    Path directory;

    private static void unsafe(ConnectionPool pool) {
        try (pool) {
            Schema.apply(pool);
            assertThatThrownBy(() -> JdbcStore.open(pool))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE));
        }
    }

    @Test
    void refusesAFileThatDelaysItsWrites() {
        unsafe(TestDatabase.h2(directory.resolve("delayed"), ""));
    }

    @Test
    void refusesADatabaseThatIsGoneWithTheProcess() {
        unsafe(new ConnectionPool("jdbc:h2:mem:gone", new Properties(), 2));
    }

    @Test
    void refusesANameThatWouldChangeHowTheFileIsOpened() {
        assertThatThrownBy(() -> H2Database.open(directory.resolve("cases;WRITE_DELAY=500")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNSAFE_STORE));
    }

    @Test
    void closingGivesTheRoomBack() throws IOException {
        try (H2Database file = H2Database.open(directory.resolve("cases"))) {
            write(file, 200);
        }

        assertThat(Files.size(directory.resolve("cases.mv.db"))).isLessThan(1_000_000);
    }

    /**
     * With nothing compacted these commits leave more than 35 MB; room is used again at once here, elsewhere after 10
     * s.
     */
    @Test
    void roomIsUsedAgainWhileTheFileIsOpen() throws IOException {
        String url = "jdbc:h2:file:" + directory.resolve("long") + ";WRITE_DELAY=0;PAGE_SIZE=4096;RETENTION_TIME=0";
        try (ConnectionPool pool = new ConnectionPool(url, new Properties(), 2, new H2Compaction()::afterUse)) {
            write(pool, 2_500);

            assertThat(Files.size(directory.resolve("long.mv.db"))).isLessThan(20_000_000);
        }
    }

    private static void write(H2Database file, int cases) {
        write(file.dataSource(), cases);
    }

    private static void write(DataSource dataSource, int cases) {
        Schema.apply(dataSource);
        CaseStore store = JdbcStore.open(dataSource);
        for (int i = 0; i < cases; i++) {
            SampleCase sample = new SampleCase(i);
            sample.commit(store, sample.work());
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aProcessThatIsKilledLosesNothingItAcknowledged() throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Victim.class.getName(),
                        directory.resolve("cases").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = -1;
        try (BufferedReader acknowledged = victim.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = 0; i < ACKNOWLEDGED; i++) {
                last = Integer.parseInt(acknowledged.readLine());
            }
            // the handle leaves the pipe open, so that what was acknowledged last can still be read
            victim.toHandle().destroyForcibly();
            for (String line = acknowledged.readLine();
                    line != null && !line.isEmpty();
                    line = acknowledged.readLine()) {
                last = Integer.parseInt(line);
            }
        }

        try (H2Database file = H2Database.open(directory.resolve("cases"))) {
            CaseStore store = JdbcStore.open(file.dataSource());
            for (int i = 0; i <= last; i++) {
                assertThat(store.read(SampleCase.caseId(i)))
                        .as("case %s of %s", i, last)
                        .isPresent();
                assertThat(store.log(SampleCase.caseId(i), 1, 10)).hasSize(1);
            }
        }
    }

    private static String classPath() {
        return Stream.of(
                        Victim.class,
                        JdbcStore.class,
                        SampleCase.class,
                        CaseStore.class,
                        AuditRecord.class,
                        CaseId.class,
                        Driver.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes cases until it is killed, and says which are acknowledged. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            H2Database file = H2Database.open(Path.of(List.of(arguments).get(0)));
            Schema.apply(file.dataSource());
            CaseStore store = JdbcStore.open(file.dataSource());
            for (int i = 0; i < 100_000; i++) {
                SampleCase sample = new SampleCase(i);
                sample.commit(store, sample.work());
                System.out.println(i);
            }
        }
    }
}
