package io.bursar.engine.store;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one command changes, written in one transaction.
 *
 * <pre>{@code
 * transaction.write(new CommitBatch(record, before, after, work));
 * }</pre>
 *
 * @param record the log record, whose bytes are stored as they are
 * @param expectedSeq the version the case must have; 0 for a new case
 * @param after the case after the command
 * @param work the work rows
 */
public record CommitBatch(AuditRecord record, long expectedSeq, Case after, Work work) {

    /** Most rows of one kind in one commit. */
    public static final int MAX_ROWS = 1_000;

    private static <T> List<T> rows(List<T> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A commit has too many rows of one kind",
                    Map.of("limit", Integer.toString(MAX_ROWS)));
        }
        return List.copyOf(rows);
    }

    /**
     * The work rows one command changes.
     *
     * @param tasks tasks opened and closed
     * @param effects effects to be run, changed or settled
     * @param counts acts, commitments and claims
     * @param links keys by which other cases and facts find this one, and events for others
     * @param nextDue when the case next needs attention by itself; null for never
     * @param take the node that runs the new effects at once: their rows, ready and waiting, are written as taken by it
     *     for the first time (fence 1), which spares a transaction; null leaves them to whoever takes them
     */
    public record Work(
            Tasks tasks,
            List<EffectWork> effects,
            Counts counts,
            Links links,
            @Nullable Instant nextDue,
            @Nullable TakeRequest take) {
        /** Copies the list; refuses one over {@link #MAX_ROWS}. */
        public Work {
            effects = rows(effects);
        }

        /** Work whose effects are left to whoever takes them. */
        public Work(Tasks tasks, List<EffectWork> effects, Counts counts, Links links, @Nullable Instant nextDue) {
            this(tasks, effects, counts, links, nextDue, null);
        }
    }

    /**
     * Tasks opened and closed.
     *
     * @param opened new or changed tasks
     * @param closed numbers of tasks no longer open
     */
    public record Tasks(List<Task> opened, List<Integer> closed) {
        /** Copies the lists; refuses one over {@link #MAX_ROWS}. */
        public Tasks {
            opened = rows(opened);
            closed = rows(closed);
        }
    }

    /**
     * Acts, commitments and claims.
     *
     * @param acts acts performed
     * @param commitKeys keys under which the case's amount counts from now on
     * @param amount the amount; null without keys
     * @param claims claims placed
     * @param release whether the case gives up its commitments and claims first
     * @param since since when the amount counts; null for since the commit
     */
    public record Counts(
            List<ActRow> acts,
            List<String> commitKeys,
            @Nullable Money amount,
            List<ClaimRow> claims,
            boolean release,
            @Nullable Instant since) {

        /** Counts from the commit on. */
        public Counts(
                List<ActRow> acts,
                List<String> commitKeys,
                @Nullable Money amount,
                List<ClaimRow> claims,
                boolean release) {
            this(acts, commitKeys, amount, claims, release, null);
        }

        /** Since when the amount counts, in a commit made at this time. */
        public Instant countsFrom(Instant commit) {
            return since == null ? commit : since;
        }

        /** Nothing. */
        public static final Counts NONE = new Counts(List.of(), List.of(), null, List.of(), false);

        /** Copies the lists; refuses one over {@link #MAX_ROWS}. */
        public Counts {
            acts = ActRow.counted(rows(acts));
            commitKeys = rows(commitKeys);
            claims = rows(claims);
        }
    }

    /**
     * Keys by which others find the case, and events for others.
     *
     * @param businessKey the key that only one open case may have; null for none
     * @param subscriptions keys added, as {@code event-type|key}
     * @param closed whether the case ended and its keys go
     * @param events business events of this commit that a loaded workflow may take
     */
    public record Links(
            @Nullable String businessKey, List<String> subscriptions, boolean closed, List<BusinessEvent> events) {

        /** Nothing. */
        public static final Links NONE = new Links(null, List.of(), false, List.of());

        /** Copies the lists; refuses one over {@link #MAX_ROWS}. */
        public Links {
            subscriptions = rows(subscriptions);
            events = rows(events);
        }

        /** The key that only one open case may have. */
        public Optional<String> uniqueKey() {
            return Optional.ofNullable(businessKey);
        }
    }
}
