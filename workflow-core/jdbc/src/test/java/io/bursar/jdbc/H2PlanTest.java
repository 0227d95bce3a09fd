package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H2 sorts all rows unless the order names all columns of an index: each ordered read of the store walks its index. */
class H2PlanTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bursar_task where queue_key = 'a' order by queue_key, due, case_id, number limit 20 | bursar_task_inbox",
                "bursar_case where next_due <= 5 order by next_due, id limit 20 | bursar_case_due",
                "bursar_case where next_due <= 5 and definition = any(array['a', 'b']) order by next_due, id limit 20"
                        + " | bursar_case_due",
                "bursar_effect where due <= 5 and exists (select 1 from bursar_case c where c.id = bursar_effect.case_id"
                        + " and c.definition = any(array['a', 'b'])) order by due, case_id, number limit 20"
                        + " | bursar_effect_due",
                "bursar_effect where due <= 5 order by due, case_id, number limit 20 | bursar_effect_due",
                "bursar_event where stage = 'N' order by stage, position limit 20 | bursar_event_new",
                "bursar_log where case_id = '0192f3a0-0000-7000-8000-000000000001' and seq >= 2"
                        + " order by case_id, seq limit 20 | primary_key"
            })
    void everyOrderedReadWalksItsIndex(String read, String index) throws SQLException {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.H2, directory);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain select * from " + read)) {
            plan.next();

            assertThat(plan.getString(1)).containsIgnoringCase(index).contains("/* index sorted */");
        }
    }
}
