package io.bursar.verifier.internal.check;

import io.bursar.definition.graph.StateSpec;
import io.bursar.model.cases.Phase;
import io.bursar.model.finding.Finding;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.Node;
import io.bursar.verifier.internal.walk.Standing;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every state is reached, and from everywhere a case can end without somebody cancelling it. */
public final class StatesCheck {

    /** States that every workflow inherits; a case comes there by inherited rows. */
    private static final Set<String> INHERITED = Set.of("RETURNED", "ON_HOLD", "REJECTED", "CANCELLED");

    private StatesCheck() {}

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk) {
        Answers answers = new Answers(Check.STATES, walk.machine().definition().id());
        if (walk.cut()) {
            answers.unknown("a limit of the search was reached");
            return answers.result();
        }
        Set<String> reached = walk.states();
        for (StateSpec state : walk.machine().definition().graph().states().values()) {
            if (!reached.contains(state.name()) && !INHERITED.contains(state.name())) {
                answers.refute(
                        Finding.error("VER_STATE_UNREACHED", "No path leads to a state")
                                .with("state", state.name()),
                        Nearby.towards(walk, state.name()));
            }
        }
        Set<Node> ending = ending(walk);
        Set<String> told = new HashSet<>();
        for (Node node : walk.nodes()) {
            if (!ending.contains(node) && told.add(node.state())) {
                answers.refute(
                        Finding.error("VER_NO_END", "A case that comes here can only end by being cancelled")
                                .with("state", node.state()),
                        walk.path(node));
            }
        }
        decided(walk, answers);
        return answers.result();
    }

    /** Where people decide on a plan, a row takes the complete plan on. */
    private static void decided(Walk walk, Answers answers) {
        Set<Node> taken = new HashSet<>();
        for (Arc arc : walk.arcs()) {
            if (arc.row() != null && walk.machine().requiresApproval(arc.row())) {
                taken.add(arc.from());
            }
        }
        for (Node node : walk.nodes()) {
            StateSpec state = walk.machine().definition().graph().states().get(node.state());
            if (state != null
                    && state.phase() == Phase.APPROVE
                    && node.memory().standing() == Standing.PLANNED
                    && !taken.contains(node)) {
                answers.refute(
                        Finding.error("VER_APPROVAL_UNTAKEN", "A complete approval takes the case nowhere")
                                .with("state", node.state()),
                        walk.path(node));
                return;
            }
        }
    }

    private static Set<Node> ending(Walk walk) {
        Map<Node, List<Node>> before = new HashMap<>();
        for (Arc arc : walk.arcs()) {
            before.computeIfAbsent(arc.to(), any -> new ArrayList<>()).add(arc.from());
        }
        Set<Node> ending = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        for (Node node : walk.nodes()) {
            StateSpec state = walk.machine().definition().graph().states().get(node.state());
            if (state != null && state.conduct().terminal() && ending.add(node)) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            for (Node earlier : before.getOrDefault(open.remove(), List.of())) {
                if (ending.add(earlier)) {
                    open.add(earlier);
                }
            }
        }
        return ending;
    }
}
