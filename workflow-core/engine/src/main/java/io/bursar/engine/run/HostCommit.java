package io.bursar.engine.run;

import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A command decided outside a transaction, to be committed inside the host's (design §4.8): SQL only, idempotent by
 * command id. Effects are left to whoever polls, since only the host knows when its transaction is committed.
 */
public final class HostCommit {

    private final CommandRunner runner;
    private final Command command;
    private final @Nullable Prepared prepared;
    private final List<Finding> refused;

    HostCommit(CommandRunner runner, Command command, CommandRunner.Preparation preparation) {
        this.runner = runner;
        this.command = command;
        this.prepared = preparation.prepared();
        this.refused = preparation.refused() == null ? List.of() : preparation.refused();
    }

    /** Why it was refused when it was decided; empty where it was not. */
    public List<Finding> refused() {
        return refused;
    }

    /** What the transaction must lock first. */
    public StoreLocks locks() {
        return prepared == null ? StoreLocks.NONE : prepared.locks();
    }

    /**
     * Writes inside the host's transaction. A refusal with {@code SYS_PREPARE_AGAIN} means that something changed since
     * it was prepared: nothing is written, and the command is to be prepared again.
     *
     * @throws BursarException {@code UNSAFE_STORE} where the transaction holds less than {@link #locks}
     */
    public Outcome commit(StoreTransaction transaction) {
        if (prepared == null) {
            return new Outcome.Refused(refused);
        }
        if (!transaction.locks().covers(prepared.locks())) {
            // without them two transactions that are each legal, but jointly not, could both commit
            throw new BursarException(
                    FailureCode.UNSAFE_STORE,
                    "The host's transaction does not hold the locks of the prepared command",
                    Map.of("missing", String.join(" ", missing(prepared.locks(), transaction.locks()))));
        }
        CommandRunner.Attempt attempt = runner.commit(prepared, transaction, false);
        return switch (attempt.result()) {
            case DONE -> new Outcome.Done(attempt.decision().after(), false);
            case REPLAYED ->
                runner.usedOtherwise(command)
                        .<Outcome>map(other -> new Outcome.Refused(List.of(other)))
                        .or(() -> transaction
                                .read(command.caseId())
                                .<Outcome>map(stored -> new Outcome.Done(stored.current(), true)))
                        .orElseGet(HostCommit::again);
            case STALE, HELD, AGAIN -> again();
        };
    }

    private static Set<String> missing(StoreLocks wanted, StoreLocks held) {
        Set<String> names = new TreeSet<>(wanted.names());
        names.removeAll(held.names());
        return names;
    }

    private static Outcome again() {
        return new Outcome.Refused(
                List.of(Finding.error("SYS_PREPARE_AGAIN", "Something changed since the command was prepared")));
    }
}
