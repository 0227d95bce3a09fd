package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.Loaded;
import io.bursar.engine.store.StoreLocks;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.storetck.SampleCase;
import io.bursar.storetck.SampleWork;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case costs on PostgreSQL: counts, because times differ from machine to machine. */
class PostgresCostTest {

    private static final int CASES = 400;

    @TempDir
    Path directory;

    private static final TakeRequest NODE = new TakeRequest("n1", SampleCase.START, Duration.ofMinutes(1), 100);

    @Test
    void aCommitIsOneStatementWhateverItCarries() {
        CountingDataSource counting = new CountingDataSource(PostgresServer.emptied());
        JdbcStore store = JdbcStore.open(counting.dataSource());
        SampleCase sample = new SampleCase(1);
        counting.taken();

        sample.commit(store, everything(sample));
        assertThat(counting.taken()).containsExactly("with");

        sample.commit(store, sample.work().closes(1).settles(1).releases().ends());
        assertThat(counting.taken()).containsExactly("with");
    }

    private static SampleWork everything(SampleCase sample) {
        return sample.work()
                .opens(1, "BUYER@MERCY", SampleCase.START)
                .intends(1, Stage.READY, SampleCase.START)
                .takenBy(NODE)
                .acts("lee.park", "case:1", "APPROVE")
                .commits(Money.usd("10.00"), "split:1", "period:1")
                .claims("invoice.exact", "A")
                .businessKey("REQ-1")
                .subscribes("a|1")
                .nextDue(SampleCase.START);
    }

    @Test
    void aWritingCommandIsAtMostFourStatements() {
        CountingDataSource counting = new CountingDataSource(PostgresServer.emptied());
        JdbcStore store = JdbcStore.open(counting.dataSource());
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work());
        PersonId lee = new PersonId("lee.park");
        CommitBatch batch = sample.next(everything(sample));
        counting.taken();

        store.read(sample.id());
        store.transact(StoreLocks.of(Set.of(lee), Set.of("split:1")), transaction -> {
            transaction.acts(lee, List.of("case:1", "chain:1"));
            return transaction.write(batch);
        });

        assertThat(counting.taken()).containsExactly("select", "insert", "select", "with");
    }

    @Test
    void whatANodeDoesBesidesCommitsIsOneStatementEach() {
        CountingDataSource counting = new CountingDataSource(PostgresServer.emptied());
        JdbcStore store = JdbcStore.open(counting.dataSource());
        counting.taken();

        store.takeEffects(NODE);
        store.takeEffectsOf(SampleCase.caseId(1), NODE);
        store.inbox(List.of("BUYER@MERCY", "CFO@MERCY"), 20);
        store.dueCases(SampleCase.START, Loaded.EVERYTHING, 100);
        store.undelivered(100);
        store.subscribers("a|1");

        assertThat(counting.taken()).containsExactly("with", "with", "select", "select", "select", "select");
    }

    @Test
    void aKeptCaseStaysSmall() throws SQLException {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.POSTGRESQL, directory)) {
            JdbcStore store = JdbcStore.open(pool);
            for (int i = 0; i < CASES; i++) {
                requisition(store, i);
            }
            PostgresServer.run(pool, "vacuum");

            assertThat(rows(pool)).as("rows kept").isLessThanOrEqualTo(14L * CASES);
            String sizes = " from pg_class where relname like 'bursar_%' and relkind = 'r'";
            long tables = number(pool, "select sum(pg_table_size(oid))" + sizes);
            long indexes = number(pool, "select sum(pg_indexes_size(oid))" + sizes);
            assertThat(tables / CASES).as("bytes of tables per case").isLessThanOrEqualTo(7_000);
            assertThat(indexes / CASES).as("bytes of indexes per case").isLessThanOrEqualTo(3_000);
        }
    }

    /** Start, approval, second approval for every other, order placed, notified. */
    private static void requisition(JdbcStore store, int number) {
        SampleCase sample = new SampleCase(SampleCase.caseId(number), payload(number));
        String chain = "chain:" + sample.id();
        Instant due = SampleCase.START.plusSeconds(600);
        sample.commit(
                store,
                sample.work()
                        .opens(1, "mia@MERCY", due)
                        .acts("dana.reyes", chain, "REQUEST")
                        .nextDue(due));
        if (number % 2 == 0) {
            sample.commit(
                    store,
                    sample.work()
                            .closes(1)
                            .opens(2, "lee@MERCY", due)
                            .acts("mia.cho", chain, "APPROVE")
                            .nextDue(due));
        }
        sample.commit(
                store,
                sample.work()
                        .closes(1)
                        .closes(2)
                        .acts("lee.park", chain, "APPROVE")
                        .commits(Money.usd("420.00"), "split:" + number % 40)
                        .intends(1, Stage.READY, SampleCase.START)
                        .takenBy(NODE));
        sample.commit(
                store,
                sample.work()
                        .settles(1)
                        .intends(2, Stage.READY, SampleCase.START)
                        .takenBy(NODE));
        sample.commit(store, sample.work().settles(2).ends());
    }

    /** About a kilobyte and a half in the first record would be in all of the sample's: so a third of that in each. */
    private static RecordValue payload(int number) {
        List<RecordValue> lines = IntStream.range(0, 5)
                .mapToObj(line -> Data.record()
                        .put("lineNo", line)
                        .put(
                                "description",
                                "Article " + Integer.toHexString((number * 31 + line) * 7919) + " of the list")
                        .put("qty", line + 1)
                        .build())
                .toList();
        return Data.record()
                .put("lines", Data.list(lines))
                .put("supplierId", "SUP-9")
                .build();
    }

    private static long rows(ConnectionPool pool) {
        return Stream.of("case", "log", "act", "commitment", "claim", "task", "effect", "link", "event")
                .collect(Collectors.summingLong(table -> number(pool, "select count(*) from bursar_" + table)));
    }

    private static long number(ConnectionPool pool, String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void theWorkListWalksItsOwnIndexHoweverManyTasksAreOpen() throws SQLException {
        try (ConnectionPool pool = TestDatabase.withTables(Dialect.POSTGRESQL, directory)) {
            PostgresServer.run(
                    pool,
                    "insert into bursar_task select gen_random_uuid(), 1, n, 'queue' || n % 10, 'w', 'f', ''"
                            + " from generate_series(1, 20000) n");
            PostgresServer.run(pool, "analyze bursar_task");

            String plan = plan(
                    pool,
                    "select * from bursar_task where queue_key = 'queue7' order by queue_key, due, case_id, number limit 20");

            assertThat(plan)
                    .contains("bursar_task_inbox")
                    .doesNotContain("Sort")
                    .doesNotContain("Seq Scan");
        }
    }

    private static String plan(ConnectionPool pool, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
