package io.bursar.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.jdbc.H2Database;
import io.bursar.jdbc.JdbcStore;
import io.bursar.jdbc.Schema;
import io.bursar.model.finding.BursarException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFailuresTest {

    @TempDir
    Path directory;

    @Test
    void saysThatAnotherProcessHasTheFileAndWhich() {
        SQLException thrown = new SQLException(
                "Database may be already in use: \"/data/bursar.mv.db\". Possible solutions: …", "90020", 90020);

        assertThat(SqlFailures.of(thrown))
                .hasMessageContaining("Another process has the database file open")
                .hasMessageContaining("where=/data/bursar.mv.db");
    }

    @Test
    void saysWhichHostCannotBeReachedAndNothingElseOfTheDriversText() {
        SQLException thrown =
                new SQLException("Connection to db.example:5432 refused for user bob, password secret", "08001");

        assertThat(SqlFailures.of(thrown))
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("where=db.example:5432")
                .hasMessageNotContaining("bob")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatAClosedFileIsClosed() {
        H2Database file = H2Database.open(directory.resolve("cases"));
        Schema.apply(file.dataSource());
        JdbcStore store = JdbcStore.open(file.dataSource());
        file.close();

        assertThatThrownBy(() -> store.cases(Optional.empty(), 1))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("The database is closed");
    }

    @Test
    void saysHowMissingTablesAreMade() {
        try (H2Database file = H2Database.open(directory.resolve("empty"))) {
            assertThatThrownBy(() -> JdbcStore.open(file.dataSource()))
                    .isInstanceOf(BursarException.class)
                    .hasMessageContaining("call Schema.apply(dataSource)");
        }
        assertThat(SqlFailures.of(new SQLException("select secret", "42S02")))
                .hasMessageContaining("Schema.writeTo")
                .hasMessageNotContaining("secret");
    }
}
