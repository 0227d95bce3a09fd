package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.EmbeddedOptions;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.jdbc.H2Database;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import io.bursar.standards.Standards;
import io.bursar.standards.p2p.Requisition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnDatabaseTest {

    private static final String SOURCE =
            "examples/first-case/src/main/java/io/bursar/examples/firstcase/OwnDatabase.java";

    @TempDir
    private Path folder;

    @Test
    void theRowOfTheHostAndTheCaseStandOrFallTogether() throws SQLException {
        try (H2Database own = H2Database.open(folder.resolve("own"))) {
            DataSource dataSource = own.dataSource();
            execute(dataSource, "create table my_order (case_id varchar(64) primary key)");
            EmbeddedOptions options = EmbeddedOptions.in(folder).withDataSource(dataSource);
            try (EmbeddedBursar embedded = EmbeddedBursar.open(Standards.canonical(), options)) {
                OwnDatabase application = new OwnDatabase(dataSource, embedded);

                CaseId ordered = application.order(gloves(10));
                assertThat(embedded.bursar().find(ordered).state()).isEqualTo("PENDING_APPROVAL");
                assertThat(rows(dataSource)).isEqualTo(1);

                assertThatThrownBy(() -> application.order(gloves(-30))).isInstanceOf(BursarException.class);
                assertThat(rows(dataSource))
                        .as("a refusal leaves no row behind")
                        .isEqualTo(1);
            }
            assertThat(rows(dataSource)).as("the host's database stays open").isEqualTo(1);
            assertThat(Files.exists(folder.resolve("bursar.mv.db"))).isFalse();
        }
    }

    @Test
    void readmeShowsTheseLines() throws IOException {
        Optional<String> shown = Page.readme().flatMap(page -> page.block("own-database"));
        Optional<Path> source = Page.above(SOURCE);
        Assumptions.assumeTrue(shown.isPresent() && source.isPresent());
        String lines = Printed.between(Files.readString(source.orElseThrow()), "README");
        assertThat(Printed.withoutSpace(shown.orElseThrow())).isEqualTo(Printed.withoutSpace(lines));
    }

    private static RecordValue gloves(int days) {
        LocalDate needBy =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(days);
        return Requisition.builder()
                .justification("Gloves for the wards")
                .emergency(false)
                .needBy(needBy)
                .shipToLocationId("MERCY-DOCK")
                .suggestedSupplierId("SUP-1001")
                .lines(List.of(SampleCatalog.item("ITM-1001").requested(1, new BigDecimal("100"), "MERCY-NURSING")))
                .build()
                .toData();
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from my_order")) {
            row.next();
            return row.getInt(1);
        }
    }
}
