package io.bursar.definition.load.internal;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.cases.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the plan of a row is decided: its tasks open in a state of phase APP (of one that ratifies, in any), and the
 * last approval must lead out of there.
 */
final class PlanPaths {

    private static final String APPROVE = "approve";

    private final Symbols symbols;

    PlanPaths(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Reports what is wrong with the plans of a row at its node. */
    void check(TransitionSpec row, YamlNode node) {
        for (Action action : row.actions()) {
            if (action instanceof Action.MakePlan made) {
                check(row, made.approval(), node);
            }
        }
    }

    private void check(TransitionSpec row, String name, YamlNode node) {
        ApprovalSpec approval = symbols.vocabulary().approvals().get(name);
        if (approval == null || approval.conduct().ratifies()) {
            return;
        }
        for (String entered : entered(row)) {
            List<StateSpec> deciding = reachable(entered).stream()
                    .flatMap(state -> Stream.ofNullable(symbols.states().get(state)))
                    .filter(state -> state.phase() == Phase.APPROVE)
                    .toList();
            if (deciding.isEmpty() && symbols.states().containsKey(entered) && !inherited(entered)) {
                node.report(DefinitionFault.PLAN_ASKS_NOBODY, Map.of("approval", name, "state", entered));
            }
            deciding.stream()
                    .map(StateSpec::name)
                    .filter(state -> !inherited(state) && !decides(state))
                    .forEach(state -> node.report(DefinitionFault.NO_APPROVE_ROW, Map.of("state", state)));
        }
    }

    private static List<String> entered(TransitionSpec row) {
        String to = row.edge().to();
        return to == null ? row.edge().from() : List.of(to);
    }

    private boolean inherited(String state) {
        return symbols.shared().inherited().states().containsKey(state);
    }

    /** Whether an approval, or a rule that looks at the plan, takes the case on. */
    private boolean decides(String state) {
        return leaving(state)
                .anyMatch(row ->
                        row.edge().event().equals(APPROVE) || row.authority().trigger() == Trigger.RULE);
    }

    private Stream<TransitionSpec> leaving(String state) {
        return symbols.definition().graph().rows().stream()
                .filter(row -> row.edge().from().contains(state))
                .filter(row ->
                        row.edge().to() != null && !state.equals(row.edge().to()));
    }

    private Set<String> reachable(String start) {
        Set<String> found = new LinkedHashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            leaving(open.remove())
                    .flatMap(row -> Stream.ofNullable(row.edge().to()))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
