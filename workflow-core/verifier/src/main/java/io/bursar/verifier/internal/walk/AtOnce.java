package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.guard.GuardFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules that take on every case as soon as it comes to a state. Nothing has happened to it there: no exception was
 * raised or resolved, and no clock has run out.
 */
public final class AtOnce {

    private AtOnce() {}

    /** The rule that takes every case on which comes to a state, and one such case; none of the first state. */
    public static Optional<Arc> leaving(Walk walk, String state) {
        Machine machine = walk.machine();
        if (machine.definition().graph().first().name().equals(state)) {
            return Optional.empty();
        }
        List<Node> nodes =
                walk.nodes().stream().filter(node -> node.state().equals(state)).toList();
        for (TransitionSpec rule : machine.definition().graph().rules(state)) {
            String to = rule.edge().to();
            if (nodes.stream().allMatch(node -> holds(walk, rule, node))) {
                boolean leaves = to != null && !to.equals(state) && !nodes.isEmpty();
                return leaves
                        ? walk.arcs().stream()
                                .filter(arc -> rule.equals(arc.row())
                                        && arc.from().state().equals(state))
                                .findFirst()
                        : Optional.empty();
            }
            if (nodes.stream().anyMatch(node -> canHold(walk, rule, node))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Walk walk, TransitionSpec rule, Node node) {
        return walk.machine()
                .solver()
                .solve(List.of(Claim.fails(rule.edge().when())), untouched(walk, rule, node))
                .impossible();
    }

    private static boolean canHold(Walk walk, TransitionSpec rule, Node node) {
        return !walk.machine()
                .solver()
                .solve(List.of(Claim.holds(rule.edge().when())), untouched(walk, rule, node))
                .impossible();
    }

    private static Map<String, Optional<DataValue>> untouched(Walk walk, TransitionSpec rule, Node node) {
        Map<String, Optional<DataValue>> facts = new HashMap<>();
        for (String path : GuardFacts.paths(rule.edge().when())) {
            boolean exception = path.startsWith("exception.");
            if (exception && path.endsWith(".resolution")) {
                facts.put(path, Optional.empty());
            } else if (exception || (path.startsWith("clock.") && path.endsWith(".over"))) {
                facts.put(path, Optional.of(BooleanValue.FALSE));
            }
        }
        facts.putAll(Step.facts(walk.machine(), node.memory(), walk.effects()));
        return facts;
    }
}
