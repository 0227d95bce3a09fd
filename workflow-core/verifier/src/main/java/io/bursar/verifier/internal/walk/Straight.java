package io.bursar.verifier.internal.walk;

import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The straight ways of a case: from its first state through a row to the nearest end that nobody cancelled. */
public final class Straight {

    private static final Set<String> CUT_SHORT = Set.of("REJECTED", "CANCELLED");

    private final Walk walk;
    private final Map<Node, Arc> cameBy = new HashMap<>();
    private final Map<Node, Arc> goesBy = new HashMap<>();
    private final Map<Node, Integer> gone = new HashMap<>();
    private final Map<Node, Integer> left = new HashMap<>();

    private Straight(Walk walk) {
        this.walk = walk;
    }

    /** Measures a walked definition. */
    public static Straight of(Walk walk) {
        Straight straight = new Straight(walk);
        walk.nodes().stream()
                .findFirst()
                .ifPresent(first -> straight.spread(List.of(first), straight.gone, straight.cameBy, true));
        List<Node> ends = walk.nodes().stream().filter(straight::ends).toList();
        straight.spread(ends, straight.left, straight.goesBy, false);
        return straight;
    }

    private boolean ends(Node node) {
        StateSpec state = walk.machine().definition().graph().states().get(node.state());
        return state != null && state.conduct().terminal() && !CUT_SHORT.contains(node.state());
    }

    /** Breadth first along the moves, or against them. */
    private void spread(List<Node> starts, Map<Node, Integer> far, Map<Node, Arc> by, boolean forward) {
        Map<Node, List<Arc>> moves =
                walk.arcs().stream().collect(Collectors.groupingBy(arc -> forward ? arc.from() : arc.to()));
        starts.forEach(node -> far.put(node, 0));
        Deque<Node> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Arc arc : moves.getOrDefault(node, List.of())) {
                Node next = forward ? arc.to() : arc.from();
                if (!far.containsKey(next)) {
                    far.put(next, far.getOrDefault(node, 0) + 1);
                    by.put(next, arc);
                    open.add(next);
                }
            }
        }
    }

    /** Whether a case can come from a situation to an end that nobody cancelled or refused. */
    public boolean completes(Node node) {
        return left.containsKey(node);
    }

    /** The moves of a shortest whole way through a row, or as far as there is one; empty where it never fires. */
    public List<Arc> through(TransitionSpec row) {
        Arc best = null;
        for (Arc arc : walk.arcs()) {
            if (row.equals(arc.row()) && gone.containsKey(arc.from()) && (best == null || length(arc) < length(best))) {
                best = arc;
            }
        }
        return best == null ? List.of() : whole(best);
    }

    private int length(Arc arc) {
        return gone.getOrDefault(arc.from(), 0) + left.getOrDefault(arc.to(), Walk.MAX_SITUATIONS);
    }

    private List<Arc> whole(Arc through) {
        List<Arc> way = new ArrayList<>();
        for (@Nullable Arc arc = cameBy.get(through.from()); arc != null; arc = cameBy.get(arc.from())) {
            way.add(0, arc);
        }
        way.add(through);
        for (@Nullable Arc arc = goesBy.get(through.to()); arc != null; arc = goesBy.get(arc.to())) {
            way.add(arc);
        }
        return way;
    }
}
