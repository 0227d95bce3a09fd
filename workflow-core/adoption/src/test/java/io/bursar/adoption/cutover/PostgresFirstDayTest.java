package io.bursar.adoption.cutover;

import io.bursar.jdbc.ConnectionPool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same first day on a real PostgreSQL, a database for each test. */
@Tag("long")
class PostgresFirstDayTest extends FirstDayScenarios {

    private static @Nullable EmbeddedPostgres server;
    private static int databases;

    private @Nullable ConnectionPool pool;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("autovacuum", "off")
                .setServerConfig("fsync", "off")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    FirstDay open(Path directory) {
        EmbeddedPostgres running = java.util.Objects.requireNonNull(server);
        String name = "first_day_" + databases++;
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
        pool = new ConnectionPool(running.getJdbcUrl("postgres", name), new Properties(), 4);
        return FirstDay.on(directory, pool);
    }

    @AfterEach
    void disconnect() {
        if (pool != null) {
            pool.close();
        }
    }
}
