package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.jdbc.internal.KeyedReads;
import io.bursar.jdbc.internal.WorkReads;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decision reads by key does not grow with what is stored under other keys. */
class KeyedReadsTest {

    private static final int OTHERS = 2_000;

    /** Two keys asked for, each looked up once in every table of the read, and what is found. */
    private static final int MOST_ROWS = 12;

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @TempDir
    Path directory;

    @Test
    void actsOfAPersonAreLookedUpByScope() throws SQLException {
        String fill = "insert into bursar_act (person, scope_key, function, at, case_id)"
                + " select 'ann', 'case:' || x, 'ENTER_INVOICE', x, random_uuid() from system_range(1, " + OTHERS + ")";

        assertThat(rowsRead(fill, KeyedReads.ACTS, (statement, keys) -> {
                    statement.setArray(1, keys);
                    statement.setString(2, "ann");
                    statement.setInt(3, 100);
                }))
                .isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void commitmentsAreLookedUpByKey() throws SQLException {
        String fill = "insert into bursar_commitment (key_name, case_id, at, amount, currency)"
                + " select 'case:' || x, random_uuid(), x, 1, 'USD' from system_range(1, " + OTHERS + ")";

        assertThat(rowsRead(fill, KeyedReads.COMMITMENTS, (statement, keys) -> {
                    statement.setArray(1, keys);
                    statement.setLong(2, 0);
                    statement.setInt(3, 100);
                }))
                .isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void claimsAreLookedUpByKey() throws SQLException {
        String fill = "insert into bursar_claim (kind, key_name, case_id)"
                + " select 'case:7', 'case:' || x, random_uuid() from system_range(1, " + OTHERS + ")";

        assertThat(rowsRead(fill, KeyedReads.CLAIMS, (statement, keys) -> {
                    statement.setArray(1, keys);
                    statement.setArray(2, keys);
                }))
                .isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void eventsThatCameEarlyAreLookedUpByKey() throws SQLException {
        String fill = "insert into bursar_event_key (key_name, event_id)"
                + " select 'case:' || x, 'event-' || x from system_range(1, " + OTHERS + ")";

        assertThat(rowsRead(fill, KeyedReads.EARLY, (statement, keys) -> {
                    statement.setArray(1, keys);
                    statement.setLong(2, 0);
                    statement.setInt(3, 100);
                }))
                .isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void whatIsDueIsFoundAmongManyClosedCases() throws SQLException {
        String fill = "insert into bursar_case (id, seq, workflow, definition, facility, last_hash, body)"
                + " select random_uuid(), 1, 'p2p.requisition', 'd', 'MERCY', X'00', X'00' from system_range(1, "
                + OTHERS + ")";

        assertThat(rowsRead(fill, WorkReads.dueCasesSql(" and definition = any(?)"), (statement, keys) -> {
                    statement.setLong(1, Long.MIN_VALUE);
                    statement.setLong(2, 1);
                    statement.setArray(3, keys);
                    statement.setInt(4, 100);
                }))
                .isLessThanOrEqualTo(MOST_ROWS);
    }

    private interface Parameters {
        void set(PreparedStatement statement, java.sql.Array keys) throws SQLException;
    }

    private int rowsRead(String fill, String read, Parameters parameters) throws SQLException {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.H2, directory);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(fill);
            statement.execute("analyze");
            try (PreparedStatement explained = connection.prepareStatement("explain analyze " + read)) {
                parameters.set(explained, connection.createArrayOf("text", new Object[] {"case:7", "case:8"}));
                return scanned(explained);
            }
        }
    }

    private static int scanned(PreparedStatement explained) throws SQLException {
        try (ResultSet plan = explained.executeQuery()) {
            plan.next();
            Matcher counts = SCANNED.matcher(plan.getString(1));
            int rows = 0;
            while (counts.find()) {
                rows += Integer.parseInt(counts.group(1));
            }
            return rows;
        }
    }
}
