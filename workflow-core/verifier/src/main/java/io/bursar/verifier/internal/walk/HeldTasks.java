package io.bursar.verifier.internal.walk;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tasks by which a facility holds cases (canonical §1.14, EXTRA_TASK). They open when a case comes to a state;
 * until they are done, people and rules take it no further in the line of states. What comes from outside and what time
 * brings is never held.
 *
 * @param tasks by state the tasks that open there
 */
public record HeldTasks(Map<String, List<Task>> tasks) {

    /** No facility holds anything. */
    public static final HeldTasks NONE = new HeldTasks(Map.of());

    /** Where a case may always go. */
    private static final Set<String> NEVER_HELD = Set.of("RETURNED", "REJECTED", "CANCELLED");

    /**
     * One task.
     *
     * @param name its name
     * @param queue whose work it is
     * @param worked whether somebody works that queue
     */
    public record Task(String name, String queue, boolean worked) {}

    /** Copies the tasks. */
    public HeldTasks {
        TreeMap<String, List<Task>> copied = new TreeMap<>();
        tasks.forEach((state, some) -> copied.put(state, List.copyOf(some)));
        tasks = Map.copyOf(copied);
    }

    /** The same with a task more. */
    public HeldTasks with(String state, Task task) {
        TreeMap<String, List<Task>> more = new TreeMap<>(tasks);
        List<Task> there = new ArrayList<>(more.getOrDefault(state, List.of()));
        there.add(task);
        more.put(state, there);
        return new HeldTasks(more);
    }

    /** Whether some task opens in a state. */
    public boolean open(String state) {
        return tasks.containsKey(state);
    }

    /** Those of a state that nobody works. */
    public List<Task> idle(String state) {
        return tasks.getOrDefault(state, List.of()).stream()
                .filter(task -> !task.worked())
                .toList();
    }

    /** Whether a row waits for the open tasks of a state. */
    boolean holds(WorkflowDefinition definition, String from, TransitionSpec row) {
        Trigger trigger = row.authority().trigger();
        String to = row.edge().to();
        List<String> line = List.copyOf(definition.graph().states().keySet());
        return (trigger == Trigger.PERSON || trigger == Trigger.RULE)
                && to != null
                && !NEVER_HELD.contains(to)
                && line.indexOf(to) > line.indexOf(from);
    }

    /** How the tasks that hold a situation are done; empty where none holds it, or nobody does one of them. */
    Optional<PathStep> done(Node node, WorkflowId workflow) {
        List<Task> open = tasks.getOrDefault(node.state(), List.of());
        if (!node.held() || open.isEmpty() || !idle(node.state()).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = open.stream().map(Task::name).toList();
        List<String> queues = open.stream().map(Task::queue).distinct().toList();
        return Optional.of(new PathStep(
                node.state(),
                String.join(" + ", names),
                String.join(" + ", queues),
                workflow + " extra task",
                node.state()));
    }
}
