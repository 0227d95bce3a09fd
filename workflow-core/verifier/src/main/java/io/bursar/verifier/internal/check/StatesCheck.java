package io.bursar.verifier.internal.check;

import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.cases.Phase;
import io.bursar.model.finding.Finding;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.VerifierInput;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.AtOnce;
import io.bursar.verifier.internal.walk.Node;
import io.bursar.verifier.internal.walk.Standing;
import io.bursar.verifier.internal.walk.Straight;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every state is reached, and from everywhere a case can end without somebody cancelling it. */
public final class StatesCheck {

    /** States that every workflow inherits; a case comes there by inherited rows. */
    private static final Set<String> INHERITED = Set.of("RETURNED", "ON_HOLD", "REJECTED", "CANCELLED");

    private StatesCheck() {}

    /** Asks it of a walked definition, and of it with the tasks by which facilities hold its cases. */
    public static CheckResult of(Walk walk, VerifierInput input) {
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
        begun(walk, answers);
        decided(walk, answers);
        walk.machine().definition().graph().rows().forEach(row -> steppedBack(walk, row, answers));
        atOnce(walk, answers);
        HeldCheck.of(walk, input, answers);
        return answers.result();
    }

    /** A case that begins here, and is not imported half way, comes to an end that nobody cancelled or refused. */
    private static void begun(Walk walk, Answers answers) {
        Straight straight = Straight.of(walk);
        walk.nodes().stream()
                .findFirst()
                .filter(first -> !straight.completes(first))
                .ifPresent(first -> answers.refute(
                        Finding.error("VER_NEVER_DONE", "A case that begins can only be refused or cancelled")
                                .with("state", first.state()),
                        Nearby.start(walk)));
    }

    /** Rules leave people and clocks the time that a state is there for. */
    private static void atOnce(Walk walk, Answers answers) {
        Map<String, Arc> leaving = new TreeMap<>();
        walk.states().forEach(state -> AtOnce.leaving(walk, state).ifPresent(arc -> leaving.put(state, arc)));
        leaving.forEach((state, arc) -> {
            if (INHERITED.contains(arc.to().state())) {
                answers.refute(
                        Finding.error("VER_ENDED_AT_ONCE", "A rule ends or returns every case that comes to a state")
                                .with("state", state)
                                .with("to", arc.to().state()),
                        walk.path(arc));
            }
        });
        for (ClockSpec clock : walk.machine().definition().vocabulary().clocks().values()) {
            List<Arc> cut = clock.span().start().stream()
                    .flatMap(state -> Optional.ofNullable(leaving.get(state)).stream())
                    .filter(arc -> clock.span().stop().contains(arc.to().state()))
                    .toList();
            if (!cut.isEmpty() && cut.size() == clock.span().start().size()) {
                answers.refute(
                        Finding.error("VER_CLOCK_IDLE", "A clock never runs out, as a rule leaves its state at once")
                                .with("clock", clock.name()),
                        walk.path(cut.get(0)));
            }
        }
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

    /**
     * What an approval sent and a system of record refused is stepped back to where it was approved (canonical X3). The
     * approval stands and nobody has a task any more, so a rule sends it again.
     */
    private static void steppedBack(Walk walk, TransitionSpec row, Answers answers) {
        Set<String> sent = effects(row);
        boolean decides = row.authority().who().isApprover() && walk.machine().requiresApproval(row);
        if (!decides || sent.isEmpty() || row.edge().to() == null) {
            return;
        }
        for (String from : row.edge().from()) {
            StateSpec state = walk.machine().definition().graph().states().get(from);
            boolean again = walk.machine().definition().graph().rules(from).stream()
                    .anyMatch(rule -> walk.machine().requiresApproval(rule)
                            && effects(rule).containsAll(sent));
            if (state != null && state.phase() == Phase.APPROVE && !again) {
                answers.refute(
                        Finding.error(
                                        "VER_APPROVAL_STUCK",
                                        "What was approved and a system refused waits where nobody is asked any more")
                                .with("state", from)
                                .with("row", row.row()),
                        Nearby.through(walk, row));
            }
        }
    }

    private static Set<String> effects(TransitionSpec row) {
        return row.actions().stream()
                .filter(Action.RunEffect.class::isInstance)
                .map(action -> ((Action.RunEffect) action).alias())
                .collect(Collectors.toSet());
    }

    /** The situations from which a case can end. */
    static Set<Node> ending(Walk walk) {
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
