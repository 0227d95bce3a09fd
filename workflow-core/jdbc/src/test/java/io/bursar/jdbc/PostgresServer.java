package io.bursar.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** One real server for all tests of a run, stopped when the run ends. */
final class PostgresServer {

    private static final PostgresServer INSTANCE = new PostgresServer();
    private static final String TABLES =
            "bursar_case, bursar_log, bursar_act, bursar_commitment, bursar_claim, bursar_task,"
                    + " bursar_effect, bursar_link, bursar_event, bursar_event_key, bursar_vault_key, bursar_vault_value";

    private final EmbeddedPostgres server;
    private final ConnectionPool pool;

    private PostgresServer() {
        try {
            // a vacuum in the background would hold transactions' horizon back at random moments
            server = EmbeddedPostgres.builder()
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException failed) {
            throw new IllegalStateException("No PostgreSQL server could be started", failed);
        }
        pool = connect(server.getJdbcUrl("postgres", "postgres"));
        Schema.apply(pool);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private static ConnectionPool connect(String url) {
        return new ConnectionPool(url, new Properties(), 16);
    }

    private void stop() {
        pool.close();
        try {
            server.close();
        } catch (IOException failed) {
            throw new IllegalStateException("The PostgreSQL server could not be stopped", failed);
        }
    }

    /** The connections of the database with the store's tables. */
    static ConnectionPool pool() {
        return INSTANCE.pool;
    }

    /** Connections to it at another level of isolation. */
    static ConnectionPool pool(String isolation) {
        Properties settings = new Properties();
        settings.setProperty("options", "-c default_transaction_isolation=" + isolation);
        return new ConnectionPool(INSTANCE.server.getJdbcUrl("postgres", "postgres"), settings, 2);
    }

    /** Empties all tables. */
    static ConnectionPool emptied() {
        run(INSTANCE.pool, "truncate " + TABLES);
        return INSTANCE.pool;
    }

    /** A new database without tables. */
    static ConnectionPool newDatabase(String name) {
        run(INSTANCE.pool, "create database " + name);
        return connect(INSTANCE.server.getJdbcUrl("postgres", name));
    }

    static void run(ConnectionPool pool, String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
