package io.bursar.engine.kernel;

import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.guard.Guard;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tasks that a facility adds (canonical §1.14, EXTRA_TASK), as pinned at submit. They open with the state and close
 * when somebody of their queue says by their name that they are done, or when the state is left. Where the point holds,
 * people and rules take the case no further before that; what comes from outside and what time brings is never held, so
 * that no clock is.
 */
final class ExtraTaskDesk {

    private final Proceeding proceeding;
    private final Desks desks;

    ExtraTaskDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** A state was entered: its extra tasks open. */
    void entered(String state) {
        points().flatMap(this::tasks)
                .filter(task -> task.state().equals(state))
                .forEach(task -> desks.tasks()
                        .open(new TaskSpec(
                                task.name(),
                                task.queue(),
                                List.of(task.name()),
                                new TaskSpec.Terms(Guard.ALWAYS, task.within()))));
    }

    /** Closes the open extra task of a name for a person of its queue; gives whether there is one. */
    boolean done(String name) {
        List<Task> named = proceeding.here().work().tasks().stream()
                .filter(task -> isExtra(task) && task.name().equals(name))
                .toList();
        for (Task task : named) {
            boolean theirs = proceeding
                    .command()
                    .actor()
                    .asPerson()
                    .map(person -> desks.authorizer().mayTake(person, task))
                    .orElse(false);
            if (!theirs) {
                throw new Refusal(Finding.error("POL_NOT_ALLOWED", "This task is the work of others")
                        .with("task", name)
                        .with("queue", task.audience().queueKey()));
            }
            desks.tasks().close(task, "done");
        }
        return !named.isEmpty();
    }

    /** Also where the case has come to another version since, whose points are others. */
    private static boolean isExtra(Task task) {
        return task.kind() == TaskKind.WORK
                && task.name().startsWith("x_")
                && task.subject().events().equals(List.of(task.name()));
    }

    /** The open extra tasks that are to be done before a row may lead on. */
    List<Task> holding(TransitionSpec row) {
        List<Task> open = proceeding.here().work().tasks().stream()
                .filter(ExtraTaskDesk::isExtra)
                .toList();
        Trigger trigger = row.authority().trigger();
        String to = row.edge().to();
        boolean holdable = trigger == Trigger.PERSON || trigger == Trigger.RULE;
        if (open.isEmpty() || to == null || !holdable || !leadsOn(to)) {
            return List.of();
        }
        Set<String> holding = points().filter(point -> point.values().choice().holds())
                .flatMap(this::tasks)
                .map(ExtraTask::name)
                .collect(Collectors.toSet());
        return open.stream().filter(task -> holding.contains(task.name())).toList();
    }

    /** Whether a state comes later in the line; a case may always be given up. */
    private boolean leadsOn(String to) {
        String from = proceeding.here().status().state();
        return !ExceptionDesk.NEVER_BLOCKED.contains(to) && ExceptionDesk.forward(proceeding, from, to);
    }

    private Stream<VariationPoint> points() {
        return proceeding.definition().vocabulary().variation().values().stream()
                .filter(point -> point.kind() == VariationKind.EXTRA_TASK);
    }

    private Stream<ExtraTask> tasks(VariationPoint point) {
        return Parameters.value(proceeding, point.key()).stream().flatMap(value -> ExtraTask.all(value).stream());
    }
}
