package io.bursar.erp.reference.internal.database;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable file: one writer at a time, so that rules over several rows need no further locks, and readers on
 * snapshots beside it. A commit is on the file before it is acknowledged (design §4.15).
 */
public final class Database implements AutoCloseable {

    /** Readers at the same time; a further one waits. */
    public static final int READERS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    // RETENTION_TIME=0 lets the file reuse space at once: it matters for power loss, not for a killed process
    private static final String OPTIONS =
            ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    private final List<Session> all = new ArrayList<>();
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final Session writer;
    private final Compaction compaction;
    private final ReentrantLock writing = new ReentrantLock();

    private Database(String url) throws SQLException {
        this.writer = session(url);
        this.compaction = writer.compaction();
        for (int i = 0; i < READERS; i++) {
            Session reader = session(url);
            reader.update("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            readers.add(reader);
        }
    }

    /** Opens or makes the file and its tables. */
    public static Database open(Path file) {
        try {
            Database database = new Database("jdbc:h2:file:" + file.toAbsolutePath() + OPTIONS);
            database.requireDurable();
            database.write(session -> {
                Schema.create(session);
                return null;
            });
            LOG.debug("Reference ERP opened");
            return database;
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        }
    }

    /** Runs work in one transaction that is committed when the work returns and rolled back when it throws. */
    public <T extends @Nullable Object> T write(Function<Session, T> work) {
        writing.lock();
        try {
            T result = inTransaction(writer, work);
            compaction.afterCommit();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Runs work on a consistent snapshot. */
    public <T> T read(Function<Session, T> work) {
        Session reader = taken();
        try {
            return inTransaction(reader, work);
        } finally {
            readers.add(reader);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Session session : all) {
                session.close();
            }
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        } finally {
            writing.unlock();
        }
    }

    private static <T extends @Nullable Object> T inTransaction(Session session, Function<Session, T> work) {
        boolean done = false;
        try {
            T result = work.apply(session);
            session.commit();
            done = true;
            return result;
        } catch (SQLException failure) {
            throw DatabaseFailures.of(failure);
        } finally {
            if (!done) {
                rollBack(session);
            }
        }
    }

    private static void rollBack(Session session) {
        try {
            session.rollBack();
        } catch (SQLException failure) {
            // the first failure is on its way out; a lost connection has rolled back by itself
            LOG.warn("Reference ERP could not roll back, SQL state {}", failure.getSQLState());
        }
    }

    private Session taken() {
        try {
            return readers.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE, "Interrupted while waiting for a reader", Map.of(), interrupted);
        }
    }

    private Session session(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "bursar", "");
        connection.setAutoCommit(false);
        Session session = new Session(connection);
        all.add(session);
        return session;
    }

    private void requireDurable() {
        String delay = read(session -> session.first(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'",
                        row -> row.getString(1)))
                .orElse("unknown");
        if (!delay.equals("0")) {
            close();
            throw new BursarException(
                    FailureCode.UNSAFE_STORE,
                    "The file of the reference ERP would lose acknowledged commits",
                    Map.of("writeDelay", delay));
        }
    }
}
