package io.bursar.verifier.internal.check;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.Node;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shortest path to the place where something shows. */
public final class Nearby {

    private Nearby() {}

    /** To a state, or, where it is not reached, to the nearest state from which a row would lead there. */
    public static List<PathStep> towards(Walk walk, String state) {
        Optional<Node> there = walk.nearest(state);
        if (there.isPresent()) {
            return walk.path(there.get());
        }
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            if (state.equals(row.edge().to())) {
                List<PathStep> path = before(walk, row);
                if (!path.isEmpty()) {
                    return path;
                }
            }
        }
        return start(walk);
    }

    /** Through a row, or, where it never fires, to where it would. */
    public static List<PathStep> through(Walk walk, TransitionSpec row) {
        Optional<Arc> arc = walk.firstBy(row.row());
        return arc.isPresent() ? walk.path(arc.get()) : before(walk, row);
    }

    /** To where a row would fire, with the step that does not happen. */
    public static List<PathStep> before(Walk walk, TransitionSpec row) {
        for (String from : row.edge().from()) {
            Optional<Node> node = walk.nearest(from);
            if (node.isPresent()) {
                List<PathStep> path = new ArrayList<>(walk.path(node.get()));
                String to = row.edge().to() == null ? from : row.edge().to();
                path.add(walk.step(from, row, to));
                return path;
            }
        }
        return start(walk);
    }

    /** To where an exception opens: by a row, a check or a clock; else to the end of the first step. */
    public static List<PathStep> raising(Walk walk, ExceptionCode code) {
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            if (row.actions().stream()
                    .anyMatch(action ->
                            action instanceof Action.Raise raise && raise.code().equals(code))) {
                return through(walk, row);
            }
        }
        for (StateSpec state : walk.machine().definition().graph().states().values()) {
            if (state.conduct().checks().stream()
                    .anyMatch(check -> check.raise().equals(code))) {
                return towards(walk, state.name());
            }
        }
        return start(walk);
    }

    /** To where a person performs an act. */
    public static List<PathStep> performing(Walk walk, FunctionName act) {
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            boolean recorded = row.actions().stream()
                    .anyMatch(action -> action instanceof Action.RecordAct done
                            && done.act().equals(act.value()));
            if (recorded || act.equals(row.authority().act())) {
                return through(walk, row);
            }
        }
        return List.of();
    }

    /** The first step that any case takes. */
    public static List<PathStep> start(Walk walk) {
        return walk.arcs().stream().findFirst().map(walk::path).orElse(List.of());
    }
}
