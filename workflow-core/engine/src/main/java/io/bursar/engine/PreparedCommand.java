package io.bursar.engine;

import io.bursar.engine.run.HostCommit;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.model.finding.Finding;
import java.util.List;

/**
 * A command that was decided and waits for the host's transaction.
 *
 * <pre>{@code
 * PreparedCommand prepared = engine.prepare(command);
 * Outcome outcome = prepared.commit(store.on(connection, prepared.locks()));
 * connection.commit();
 * engine.runDue(100);   // or leave the effects to the next poll of any node
 * }</pre>
 */
public final class PreparedCommand {

    private final HostCommit host;

    PreparedCommand(HostCommit host) {
        this.host = host;
    }

    /**
     * Why the command was refused when it was decided; empty where it was not. What was prepared and is never committed
     * leaves no trace, so that a command can be tried.
     */
    public List<Finding> refused() {
        return host.refused();
    }

    /** What the host's transaction locks before anything is read. */
    public StoreLocks locks() {
        return host.locks();
    }

    /**
     * Writes inside the host's transaction; {@code SYS_PREPARE_AGAIN} says that nothing was written because something
     * changed.
     *
     * @throws io.bursar.model.finding.BursarException {@code UNSAFE_STORE} where the transaction was begun with other
     *     locks than {@link #locks}
     */
    public Outcome commit(StoreTransaction transaction) {
        return host.commit(transaction);
    }
}
