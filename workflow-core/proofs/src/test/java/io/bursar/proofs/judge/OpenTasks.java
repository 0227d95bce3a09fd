package io.bursar.proofs.judge;

import io.bursar.model.data.RecordValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The open tasks of a case and with whom they lie, as its records say. */
final class OpenTasks {

    private static final String NAMED = "person:";

    private final Map<String, Task> tasks = new TreeMap<>();

    /**
     * An open task.
     *
     * @param kind {@code approval}, {@code work} or {@code exception}
     * @param queues the roles that may take it
     * @param assignee with whom it lies
     * @param named whether it was theirs from the beginning, and no role's
     * @param about the exception that it is about, or the stage
     */
    record Task(String kind, Set<String> queues, Optional<String> assignee, boolean named, String about) {

        boolean isApproval() {
            return kind.equals("approval");
        }

        /** Whether one of some people may take it, by the roles that the directory gave them in a record. */
        boolean mayTake(Entry entry, Set<String> people) {
            return assignee.map(people::contains).orElseGet(() -> isOpenTo(entry, people));
        }

        /** Whether one of some people has a role that it was asked of. */
        boolean isOpenTo(Entry entry, Set<String> people) {
            return people.stream().anyMatch(person -> queues.stream().anyMatch(role -> entry.holds(person, role)));
        }
    }

    void read(String code, RecordValue body) {
        switch (code) {
            case "task-opened", "task-reassigned" -> tasks.put(number(body, "task"), task(body));
            case "task-closed" -> tasks.remove(number(body, "task"));
            default -> {
                // the rest opens and closes no task
            }
        }
    }

    private static Task task(RecordValue body) {
        Set<String> queues = new LinkedHashSet<>(body.list("alsoIn").texts());
        queues.add(body.text("queue").orElse(""));
        Set<String> roles = new LinkedHashSet<>();
        queues.stream()
                .filter(queue -> queue.indexOf('@') > 0)
                .map(queue -> queue.substring(0, queue.indexOf('@')))
                .forEach(roles::add);
        return new Task(
                body.text("kind").orElse(""),
                roles,
                body.text("assignee"),
                body.text("queue").orElse("").startsWith(NAMED),
                body.decimal("stage").map(stage -> stage.toPlainString()).orElse(""));
    }

    /** The task of a number; empty where it is not open. */
    Optional<Task> of(RecordValue wish) {
        return Optional.ofNullable(tasks.get(number(wish, "task")));
    }

    Collection<Task> all() {
        return List.copyOf(tasks.values());
    }

    /** The questions of a stage. */
    List<Task> ofStage(String stage) {
        return tasks.values().stream()
                .filter(task -> task.isApproval() && task.about().equals(stage))
                .toList();
    }

    /** The tasks of an exception. */
    List<Task> aboutException(String number) {
        return tasks.values().stream()
                .filter(task -> task.kind().equals("exception") && task.about().equals(number))
                .toList();
    }

    static String number(RecordValue body, String field) {
        return body.decimal(field).map(number -> number.toPlainString()).orElse("");
    }
}
