package io.bursar.engine;

import io.bursar.engine.command.Verdict;
import io.bursar.engine.store.InboxItem;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of approving many tasks in one go (see {@link Desk#approveAll}): one item per task, in the order given.
 * Each was a command of its own and stands whatever became of the others.
 *
 * <pre>{@code
 * BulkApproval done = desk.approveAll(desk.inbox().tasks(), "Within budget");
 * done.refused().forEach(item -> System.out.println(item.task().caseId() + ": " + item.findings()));
 * }</pre>
 *
 * @param items what came of each task
 */
public record BulkApproval(List<Item> items) {

    /** Most tasks of one go: more than anybody reads before approving them. */
    public static final int MAX_ITEMS = 100;

    /** Copies the list. */
    public BulkApproval {
        items = List.copyOf(items);
    }

    static BulkApproval of(Desk desk, List<InboxTask> tasks, String reason) {
        if (tasks.size() > MAX_ITEMS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "Too many tasks are approved in one go",
                    Map.of("tasks", Integer.toString(tasks.size()), "most", Integer.toString(MAX_ITEMS)));
        }
        List<Item> items = new ArrayList<>();
        for (InboxTask task : tasks) {
            items.add(Item.of(desk, task.item(), reason));
        }
        return new BulkApproval(items);
    }

    /** The items that were approved. */
    public List<Item> done() {
        return items.stream().filter(Item::isDone).toList();
    }

    /** The items that were refused; each says why. */
    public List<Item> refused() {
        return items.stream().filter(item -> !item.findings().isEmpty()).toList();
    }

    /** The items of which it is not known, such as while the store is away; approving them again is safe. */
    public List<Item> failed() {
        return items.stream().filter(item -> item.failure().isPresent()).toList();
    }

    /**
     * What came of one task.
     *
     * @param task the task as the inbox showed it
     * @param outcome done, or refused with findings; null where the command failed
     * @param trouble why it failed; null where it did not
     */
    public record Item(
            InboxItem task,
            @Nullable Outcome outcome,
            @Nullable BursarException trouble) {

        /** Exactly one of outcome and trouble is there. */
        public Item {
            Objects.requireNonNull(task, "task");
            if ((outcome == null) == (trouble == null)) {
                throw new IllegalArgumentException("A task has an outcome, or the command failed");
            }
        }

        private static Item of(Desk desk, InboxItem task, String reason) {
            try {
                return new Item(task, desk.decide(task.caseId(), task.task().number(), Verdict.APPROVE, reason), null);
            } catch (BursarException failed) {
                return new Item(task, null, failed);
            }
        }

        /** Whether it was approved. */
        public boolean isDone() {
            return outcome != null && outcome.fold(done -> true, refused -> false);
        }

        /** Why it was refused; empty where it was not. */
        public List<Finding> findings() {
            return outcome == null ? List.of() : outcome.fold(done -> List.<Finding>of(), Outcome.Refused::findings);
        }

        /** Why the command failed, with a code and whether to try again; empty where it was decided. */
        public Optional<BursarException> failure() {
            return Optional.ofNullable(trouble);
        }
    }
}
