package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.StateSpec;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.ExtraTask;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.staffing.Added;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import io.bursar.verifier.internal.walk.HeldTasks;
import io.bursar.verifier.internal.walk.Node;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a facility's own tasks hold goes on again: a definition is walked once more for each way in which facilities
 * hold its cases, and everything that can be reached and ended without their tasks can be with them.
 */
final class HeldCheck {

    private final Walk walk;
    private final Answers answers;

    private HeldCheck(Walk walk, Answers answers) {
        this.walk = walk;
        this.answers = answers;
    }

    /** Asks it of a walked definition; without staff, whoever is to do a task does it. */
    static void of(Walk walk, VerifierInput input, Answers answers) {
        HeldCheck check = new HeldCheck(walk, answers);
        Optional<StaffQuestions> staff = input.staff().map(people -> new StaffQuestions(input, people));
        Map<HeldTasks, List<String>> ways = new LinkedHashMap<>();
        for (Facility facility : input.policy().organization().facilities().values()) {
            HeldTasks held = HeldTasks.NONE;
            WorkflowDefinition definition = walk.machine().definition();
            for (ExtraTask task : Added.holding(input, definition, facility)) {
                boolean worked = staff.isEmpty() || staff.get().worked(task.queue(), facility);
                held = held.with(
                        task.state(),
                        new HeldTasks.Task(task.name(), task.queue().value(), worked));
            }
            if (!held.equals(HeldTasks.NONE)) {
                ways.computeIfAbsent(held, any -> new ArrayList<>())
                        .add(facility.id().value());
            }
        }
        ways.forEach(check::held);
    }

    private void held(HeldTasks tasks, List<String> facilities) {
        Walk held = Walk.of(walk.machine(), tasks);
        if (held.cut()) {
            answers.unknown(
                    "with the tasks of " + String.join(", ", facilities) + " a limit of the search was reached");
            return;
        }
        Set<Node> freely = StatesCheck.ending(walk);
        Set<String> ended = new HashSet<>();
        walk.nodes().stream().filter(freely::contains).forEach(node -> ended.add(node.state()));
        Set<Node> ending = StatesCheck.ending(held);
        Set<String> told = new HashSet<>();
        for (Node node : held.nodes()) {
            boolean stuck = !ending.contains(node) && ended.contains(node.state());
            boolean idle = node.held() && !tasks.idle(node.state()).isEmpty();
            if ((stuck || idle) && told.add(node.state())) {
                Finding finding = stuck
                        ? Finding.error(
                                "VER_HELD_NO_END",
                                "A case that comes here can only end by being cancelled, as a facility's task holds it")
                        : Finding.error("VER_HELD_FOR_EVER", "Nobody does a task that holds cases here");
                answers.refute(
                        finding.with("state", node.state())
                                .with("tasks", named(tasks))
                                .with("facilities", facilities),
                        held.path(node));
            }
        }
        unreached(held, tasks, facilities);
    }

    private void unreached(Walk held, HeldTasks tasks, List<String> facilities) {
        Set<String> reached = held.states();
        for (StateSpec state : walk.machine().definition().graph().states().values()) {
            if (walk.states().contains(state.name()) && !reached.contains(state.name())) {
                answers.refute(
                        Finding.error("VER_HELD_UNREACHED", "No path leads to a state past a facility's tasks")
                                .with("state", state.name())
                                .with("tasks", named(tasks))
                                .with("facilities", facilities),
                        Nearby.towards(held, state.name()));
            }
        }
    }

    private static List<String> named(HeldTasks tasks) {
        return tasks.tasks().values().stream()
                .flatMap(List::stream)
                .map(HeldTasks.Task::name)
                .sorted()
                .toList();
    }
}
