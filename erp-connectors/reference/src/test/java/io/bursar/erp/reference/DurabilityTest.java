package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.line;
import static io.bursar.erp.reference.ErpFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class DurabilityTest {

    private static final int ACKNOWLEDGED = 60;

    @TempDir
    Path directory;

    @Test
    void aCopyOfTheOpenFileHasEveryAcknowledgedCommit() throws IOException {
        try (ErpFixture fixture = ErpFixture.in(directory, FaultPlan.always(FaultKind.DUPLICATE_DELIVERY))) {
            PurchaseOrder made =
                    fixture.confirmed(PoCreateCapability.CONTRACT, "k1", order("SUP-1", line(1, "100", "12.00")));
            Path copy = directory.resolve("copy");
            Files.copy(LoadedErp.databaseOf(fixture.file()), LoadedErp.databaseOf(copy));

            try (ReferenceErp reopened = ReferenceErp.open(fixture.options(copy, FaultPlan.none()))) {
                assertThat(reopened.books().purchaseOrder(made.poNumber())).contains(made);
                assertThat(reopened.books().deliveriesUnderWay()).isEqualTo(1);
                assertThat(reopened.books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES))
                        .isEqualTo(fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES));
            }
        }
    }

    @Test
    void aKilledProcessLosesNothingItAcknowledged() throws IOException, InterruptedException {
        Path file = directory.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        OrderingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < ACKNOWLEDGED) {
                String line = lines.readLine();
                assertThat(line).as("a number the process acknowledged").isNotNull();
                acknowledged.add(line);
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (ReferenceErp erp = ReferenceErp.open(ReferenceErpOptions.of(file, new ErpFixture.TestClock()))) {
            Set<String> kept = new HashSet<>();
            erp.books().purchaseOrders("", ReferenceErpBooks.MAX_PAGE).forEach(order -> kept.add(order.poNumber()));
            assertThat(kept).containsAll(acknowledged);
        }
    }

    @Test
    void refusesAFileOfAnotherVersion() throws SQLException {
        ErpFixture fixture = ErpFixture.in(directory);
        fixture.close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + fixture.file(), "bursar", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE schema_version SET version = '0'");
        }

        assertThatThrownBy(() -> fixture.reopen(FaultPlan.none()))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_MISMATCH));
    }

    /** Orders until it is killed and prints each acknowledged number. */
    static final class OrderingProcess {

        private OrderingProcess() {}

        public static void main(String[] arguments) {
            ReferenceErp erp =
                    ReferenceErp.open(ReferenceErpOptions.of(Path.of(arguments[0]), new ErpFixture.TestClock()));
            erp.load(ErpFixture.seed());
            RecordValue order = order("SUP-1", line(1, "1", "1.00"));
            for (int i = 0; i < ReferenceErpBooks.MAX_PAGE; i++) {
                CommandOutcome outcome = erp.connector().send(ErpFixture.call("po.create", "k" + i, order));
                System.out.println(((CommandOutcome.Confirmed) outcome).reference());
            }
        }
    }

    private static String classPath() {
        return Stream.of(
                        DurabilityTest.class,
                        ReferenceErp.class,
                        Connector.class,
                        RecordValue.class,
                        org.h2.Driver.class,
                        Logger.class,
                        NullMarked.class)
                .map(DurabilityTest::placeOf)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("A class comes from a place without a path", malformed);
        }
    }
}
