package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.jdbc.internal.KeyedReads;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL touches to say what a person did on a case, along its chain and with its supplier. The build asks
 * among a hundred thousand acts; {@code -Dacts=10000000} asks among ten million.
 */
class ActLookUpTest {

    private static final int ACTS = Integer.getInteger("acts", 100_000);

    /** Blocks, those of the index and those of the table. */
    private static final int MOST_BUFFERS = 8;

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    /**
     * Each act counts in three scopes: a case of about three, a chain of about nine, and one of 60,000 objects, of
     * which the latest act of a person and function is kept; five thousand people.
     */
    private static final String FILL = "insert into bursar_act (case_id, at, person, scope_key, function)"
            + " select distinct on (s.scope_key, s.person, s.function, s.apart) s.case_id, s.at, s.person, s.scope_key, s.function"
            + " from (select ('00000000-0000-7000-8000-' || lpad(to_hex(n / 9), 12, '0'))::uuid as case_id, n as at,"
            + " 'person.' || n::bigint * 7919 % 5000 as person,"
            + " case n % 3 when 0 then 'case:00000000-0000-7000-8000-' || lpad(to_hex(n / 9), 12, '0')"
            + " when 1 then 'chain:C-00000000-0000-7000-8000-' || lpad(to_hex(n / 27), 12, '0')"
            + " else 'object:supplier:SUP-' || n / 3 * 31 % 60000 end as scope_key,"
            + " case n % 4 when 0 then 'ENTER_INVOICE' else 'APPROVE_REQUISITION' end as function,"
            + " case n % 3 when 2 then 0 else n end as apart"
            + " from generate_series(1, " + ACTS
            + ") n) s order by s.scope_key, s.person, s.function, s.apart, s.at desc";

    @Test
    void whatAPersonDidInTheScopesOfACaseIsOneShortLookUp() throws SQLException {
        try (ConnectionPool pool = PostgresServer.newDatabase("acts")) {
            Schema.apply(pool);
            PostgresServer.run(pool, FILL);
            PostgresServer.run(pool, "vacuum analyze bursar_act");

            for (int sample = 1; sample <= 20; sample++) {
                int act = (int) ((long) ACTS * sample / 21);
                assertThat(buffers(pool, act)).isLessThanOrEqualTo(MOST_BUFFERS);
            }
        }
    }

    private static int buffers(ConnectionPool pool, int act) throws SQLException {
        String number = "00000000-0000-7000-8000-" + "%012x";
        List<String> scopes = List.of(
                "case:" + number.formatted(act / 9),
                "chain:C-" + number.formatted(act / 27),
                "object:supplier:SUP-" + act / 3 * 31 % 60_000);
        try (Connection connection = pool.getConnection();
                PreparedStatement explained =
                        connection.prepareStatement("explain (analyze, buffers) " + KeyedReads.ACTS_BY_PERSON)) {
            explained.setArray(1, connection.createArrayOf("text", scopes.toArray()));
            explained.setString(2, "person." + (long) act * 7919 % 5_000);
            explained.setInt(3, 1_000);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explained.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            Matcher first = BUFFERS.matcher(plan);
            assertThat(first.find()).as(plan.toString()).isTrue();
            return blocks(first.group(1)) + blocks(first.group(2));
        }
    }

    private static int blocks(String counted) {
        return counted == null ? 0 : Integer.parseInt(counted);
    }
}
