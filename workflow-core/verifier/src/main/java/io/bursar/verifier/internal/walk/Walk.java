package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.DataValue;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.guard.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All situations a case can be in, breadth first, so that the way to each is a shortest one. An effect counts as
 * possible once some row that can fire runs it; that is repeated until nothing is added.
 */
public final class Walk {

    /** Most situations of one definition; a larger one is not decided. */
    public static final int MAX_SITUATIONS = 5_000;

    private static final String FAILED = "validationFailed";
    private static final String RETURNED = "RETURNED";

    private final Machine machine;
    private final int limit;
    private final HeldTasks tasks;
    private final Set<String> effects;
    private final Map<Node, List<Arc>> ways = new LinkedHashMap<>();
    private final Map<Node, Arc> cameBy = new LinkedHashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Map<Integer, Arc> firsts = new HashMap<>();
    private List<Arc> arcs = List.of();
    private boolean cut;

    private Walk(Machine machine, int limit, HeldTasks tasks, Set<String> effects) {
        this.machine = machine;
        this.limit = limit;
        this.tasks = tasks;
        this.effects = effects;
    }

    /** Walks a definition. */
    public static Walk of(Machine machine) {
        return of(machine, MAX_SITUATIONS);
    }

    /** Walks a definition up to a limit of situations. */
    public static Walk of(Machine machine, int limit) {
        return of(machine, limit, HeldTasks.NONE);
    }

    /** Walks a definition as a facility has it that adds tasks. */
    public static Walk of(Machine machine, HeldTasks tasks) {
        return of(machine, MAX_SITUATIONS, tasks);
    }

    private static Walk of(Machine machine, int limit, HeldTasks tasks) {
        Set<String> effects = new LinkedHashSet<>();
        while (true) {
            Walk walk = new Walk(machine, limit, tasks, Set.copyOf(effects));
            walk.run();
            boolean more = false;
            for (Arc arc : walk.arcs()) {
                TransitionSpec row = arc.row();
                if (row != null) {
                    more |= effects.addAll(Step.effects(row));
                    more |= effects.addAll(Step.undone(machine, row));
                }
            }
            more |= machine.definition().governance().arrivals().cutover().values().stream()
                    .map(entry -> effects.addAll(entry.past().done().keySet()))
                    .reduce(false, Boolean::logicalOr);
            if (!more || walk.cut) {
                return walk;
            }
        }
    }

    private void run() {
        Node start = new Node(machine.definition().graph().first().name(), Memory.start(machine.answered()));
        reach(start);
        imports();
        while (!open.isEmpty() && !cut) {
            Node node = open.remove();
            StateSpec state = machine.definition().graph().states().get(node.state());
            if (state == null || state.conduct().terminal()) {
                continue;
            }
            Map<String, Optional<DataValue>> certain = Step.facts(machine, node.memory(), effects);
            for (TransitionSpec row : machine.definition().graph().rows()) {
                boolean waits = node.held() && tasks.holds(machine.definition(), node.state(), row);
                if (row.edge().from().contains(node.state()) && !waits) {
                    fire(node, row, certain);
                }
            }
            inherited(node, state);
            tasks.done(node, machine.definition().id())
                    .ifPresent(step -> go(node, new Node(node.state(), node.memory()), null, step));
        }
        arcs = ways.values().stream().flatMap(List::stream).toList();
        for (Arc arc : arcs) {
            if (arc.row() != null) {
                firsts.putIfAbsent(arc.row().row(), arc);
            }
        }
    }

    private void reach(Node node) {
        if (ways.containsKey(node)) {
            return;
        }
        if (ways.size() >= limit) {
            cut = true;
            return;
        }
        ways.put(node, new ArrayList<>());
        open.add(node);
    }

    private void fire(Node node, TransitionSpec row, Map<String, Optional<DataValue>> certain) {
        Answer answer = machine.answer(row, certain);
        if (answer.kind() == Answer.Kind.UNDECIDED) {
            cut = true;
        }
        if (!answer.possible()) {
            return;
        }
        String to = row.edge().to() == null ? node.state() : row.edge().to();
        Memory after = Step.after(machine, row, node.memory());
        boolean held = to.equals(node.state()) ? node.held() : tasks.open(to);
        go(node, new Node(to, after, held), row, step(node.state(), row, to));
    }

    private void go(Node from, Node to, @Nullable TransitionSpec row, PathStep step) {
        Arc arc = new Arc(from, to, row, step);
        ways.computeIfAbsent(from, any -> new ArrayList<>()).add(arc);
        if (!ways.containsKey(to)) {
            cameBy.put(to, arc);
        }
        reach(to);
    }

    /** How a row reads on a path. */
    public PathStep step(String from, TransitionSpec row, String to) {
        return new PathStep(
                from,
                row.edge().event(),
                Words.who(row.authority().who()),
                machine.definition().id() + "#" + row.row(),
                to);
    }

    /** Sent back and resubmitted: canonical CT6, CT7 and CT15. */
    private void inherited(Node node, StateSpec state) {
        Memory voided = node.memory().with(Standing.NONE);
        if (state.phase() == Phase.APPROVE && applies("CT6")) {
            go(node, new Node(RETURNED, voided), null, inherited(node, "requestInfo", "approver", "CT6", RETURNED));
        }
        if (sendsBack(state)) {
            Node returned = new Node(RETURNED, node.memory());
            go(node, returned, null, inherited(node, FAILED, "SYSTEM", "CT15", RETURNED));
        }
        if (state.name().equals(RETURNED) && applies("CT7")) {
            machine.definition()
                    .graph()
                    .firstValidation()
                    .ifPresent(first -> go(
                            node,
                            new Node(first.name(), voided),
                            null,
                            inherited(node, "resubmit", "REQUESTER", "CT7", first.name())));
        }
    }

    /**
     * Whether a check of validation may find what goes back by the inherited row; a row of the workflow replaces it.
     */
    private boolean sendsBack(StateSpec state) {
        return state.phase() == Phase.VALIDATE
                && applies("CT7")
                && applies("CT15")
                && machine.definition().graph().rows(state.name(), FAILED).isEmpty()
                && state.conduct().checks().stream()
                        .anyMatch(check -> check.raise().value().equals("DATA_VALIDATION"));
    }

    private boolean applies(String inherited) {
        return !machine.definition().graph().disabled().contains(inherited);
    }

    private PathStep inherited(Node node, String event, String who, String row, String to) {
        return new PathStep(node.state(), event, who, machine.definition().id() + " " + row, to);
    }

    private void imports() {
        machine.definition().governance().arrivals().cutover().forEach((legacy, entry) -> {
            Memory memory = Step.imported(machine, entry);
            Node outside = new Node("former system, " + legacy, Memory.start(Set.of()));
            PathStep step = new PathStep(
                    outside.state(),
                    "import",
                    "PROCESS_OWNER",
                    machine.definition().id() + " cutover",
                    entry.to());
            Node here = new Node(entry.to(), memory, tasks.open(entry.to()));
            Arc arc = new Arc(outside, here, null, step);
            if (!ways.containsKey(here)) {
                cameBy.put(here, arc);
            }
            reach(here);
        });
    }

    /** Whether a limit was reached, so that nothing is certain. */
    public boolean cut() {
        return cut;
    }

    /** The situations, in the order they were reached. */
    public Set<Node> nodes() {
        return Collections.unmodifiableSet(ways.keySet());
    }

    /** All moves, nearest first. */
    public List<Arc> arcs() {
        return arcs;
    }

    /** The definition that was walked. */
    public Machine machine() {
        return machine;
    }

    /** The effects that some row can run. */
    Set<String> effects() {
        return effects;
    }

    /** The states reached. */
    public Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        ways.keySet().forEach(node -> states.add(node.state()));
        return states;
    }

    /** The nearest situation in a state. */
    public Optional<Node> nearest(String state) {
        return ways.keySet().stream().filter(node -> node.state().equals(state)).findFirst();
    }

    /** The first move by a row. */
    public Optional<Arc> firstBy(int row) {
        return Optional.ofNullable(firsts.get(row));
    }

    /** A shortest way to a situation. */
    public List<PathStep> path(Node node) {
        List<PathStep> path = new ArrayList<>();
        Arc arc = cameBy.get(node);
        while (arc != null && path.size() <= limit) {
            path.add(0, arc.step());
            arc = cameBy.get(arc.from());
        }
        return path;
    }

    /** A shortest way to a move, and the move. */
    public List<PathStep> path(Arc arc) {
        List<PathStep> path = new ArrayList<>(path(arc.from()));
        path.add(arc.step());
        return path;
    }
}
