package io.bursar.examples.benchmarks;

import io.bursar.engine.store.CaseStore;
import io.bursar.jdbc.ConnectionPool;
import io.bursar.jdbc.JdbcStore;
import io.bursar.jdbc.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Prints what one case costs on PostgreSQL: commits, statements, rows written, bytes kept in tables and indexes, bytes
 * of WAL; and how many cases a second go through.
 *
 * <pre>{@code
 * java … io.bursar.examples.benchmarks.CostPerCase 2000 4                  // cases, threads
 * java … io.bursar.examples.benchmarks.CostPerCase 500 1 requisition      // the whole of W01
 * }</pre>
 */
public final class CostPerCase {

    private static final String TABLES =
            "select coalesce(sum(pg_table_size(relid)), 0), coalesce(sum(pg_indexes_size(relid)), 0),"
                    + " sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del) from pg_stat_user_tables where relname like 'bursar%'";
    private static final int WARM_UP = 300;

    private CostPerCase() {}

    /**
     * Measures and prints; arguments: cases (2000), threads (1), and {@code order} (start, approval, for every second
     * case another one, order created, somebody notified) or {@code requisition} (the whole of W01 with the reference
     * ERP, until it is received, billed and closed).
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        boolean whole = arguments.length > 2 && arguments[2].equals("requisition");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                // short runs must not count as kept what the server would have swept up in a longer one
                .setServerConfig("autovacuum_naptime", "5s")
                .start()) {
            Size size = new Size(cases, threads);
            print(System.out, whole ? requisition(server, size) : measure(server, size, OrderBench::new));
        }
    }

    private static Cost requisition(EmbeddedPostgres server, Size size)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("bursar-bench");
        List<RequisitionBench> opened = new ArrayList<>();
        try {
            return measure(server, size, store -> {
                opened.add(new RequisitionBench(store, folder));
                return opened.get(0);
            });
        } finally {
            opened.forEach(RequisitionBench::close);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** How much is run. */
    record Size(int cases, int threads) {}

    /** What was counted, per case. */
    record Cost(
            double commits,
            double statements,
            Rows rows,
            double tableBytes,
            double indexBytes,
            double walBytes,
            double perSecond) {}

    /** Rows written, per case. */
    record Rows(double inserted, double updated, double deleted) {}

    static Cost measure(EmbeddedPostgres server, Size size, Function<CaseStore, PathUnderTest> path)
            throws SQLException, InterruptedException {
        int cases = size.cases();
        int threads = size.threads();
        DataSource plain = new ConnectionPool(server.getJdbcUrl("postgres", "postgres"), new Properties(), threads + 2);
        Schema.apply(plain);
        CountingDataSource counting = new CountingDataSource(plain);
        PathUnderTest bench = path.apply(JdbcStore.open(counting));
        run(bench, -WARM_UP, new Size(0, 1));
        vacuum(plain);
        long[] before = read(plain);
        long statements = counting.statements();
        long commits = counting.commits();
        long started = System.nanoTime();
        run(bench, 0, size);
        double seconds = (System.nanoTime() - started) / 1e9;
        statements = counting.statements() - statements;
        commits = counting.commits() - commits;
        // size as it was left, without the help of a full vacuum
        vacuum(plain);
        long[] after = read(plain);
        double[] per = new double[before.length];
        Arrays.setAll(per, i -> (after[i] - before[i]) / (double) cases);
        return new Cost(
                commits / (double) cases,
                statements / (double) cases,
                new Rows(per[2], per[3], per[4]),
                per[0],
                per[1],
                per[5],
                cases / seconds);
    }

    private static void run(PathUnderTest bench, int first, Size size) throws InterruptedException {
        int threads = size.threads();
        int cases = size.cases();
        AtomicInteger next = new AtomicInteger(first);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            pool.execute(() -> {
                for (int index = next.getAndIncrement(); index < cases; index = next.getAndIncrement()) {
                    bench.runOne(index);
                }
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("The cases did not end");
        }
    }

    private static void vacuum(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("select pg_stat_force_next_flush()");
        }
    }

    private static long[] read(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long[] figures = new long[6];
            try (ResultSet row = statement.executeQuery(TABLES)) {
                row.next();
                for (int i = 0; i < 5; i++) {
                    figures[i] = row.getLong(i + 1);
                }
            }
            try (ResultSet row =
                    statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
                row.next();
                figures[5] = row.getLong(1);
            }
            return figures;
        }
    }

    private static void print(PrintStream out, Cost cost) {
        out.printf(Locale.ROOT, "commits per case          %8.2f%n", cost.commits());
        out.printf(Locale.ROOT, "statements per case       %8.2f%n", cost.statements());
        out.printf(
                Locale.ROOT,
                "rows ins/upd/del per case %8.2f / %.2f / %.2f%n",
                cost.rows().inserted(),
                cost.rows().updated(),
                cost.rows().deleted());
        out.printf(Locale.ROOT, "table bytes per case      %8.0f%n", cost.tableBytes());
        out.printf(Locale.ROOT, "index bytes per case      %8.0f%n", cost.indexBytes());
        out.printf(Locale.ROOT, "WAL bytes per case        %8.0f%n", cost.walBytes());
        out.printf(Locale.ROOT, "cases per second          %8.1f%n", cost.perSecond());
    }
}
