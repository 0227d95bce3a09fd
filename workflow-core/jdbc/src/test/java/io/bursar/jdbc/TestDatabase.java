package io.bursar.jdbc;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests that are about more than the store's contract. */
final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A new database without tables. */
    static ConnectionPool withoutTables(Dialect dialect, Path directory) {
        String name = "d" + NUMBER.incrementAndGet();
        return switch (dialect) {
            case H2 -> h2(directory.resolve(name), ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
            case POSTGRESQL -> PostgresServer.newDatabase(name.toLowerCase(Locale.ROOT));
        };
    }

    /** A new database with tables. */
    static ConnectionPool withTables(Dialect dialect, Path directory) {
        ConnectionPool pool = withoutTables(dialect, directory);
        Schema.apply(pool);
        return pool;
    }

    /** A file opened with settings of its own. */
    static ConnectionPool h2(Path file, String settings) {
        Properties owner = new Properties();
        owner.setProperty("user", "bursar");
        owner.setProperty("password", "");
        return new ConnectionPool("jdbc:h2:file:" + file + settings, owner, 8);
    }
}
