package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.PathStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What one straight way of a case asks of people.
 *
 * @param workflow the workflow
 * @param acts what it asks anyway
 * @param choices what it asks besides, one alternative of each: which stages an approval has, which exception comes up
 * @param steps the way
 */
record CaseDemand(
        WorkflowId workflow, List<DemandedAct> acts, List<List<List<DemandedAct>>> choices, List<PathStep> steps) {

    /** Copies the lists. */
    CaseDemand {
        acts = List.copyOf(acts);
        choices = List.copyOf(choices);
        steps = List.copyOf(steps);
    }

    /** Everything that is asked in one alternative or another. */
    List<DemandedAct> everything() {
        Map<DemandedAct.Place, DemandedAct> all = new LinkedHashMap<>();
        acts.forEach(act -> all.putIfAbsent(act.place(), act));
        choices.forEach(choice ->
                choice.forEach(alternative -> alternative.forEach(act -> all.putIfAbsent(act.place(), act))));
        return List.copyOf(all.values());
    }

    /** The same, of some acts alone. */
    CaseDemand of(Set<DemandedAct.Place> places) {
        return of(some ->
                some.stream().filter(act -> places.contains(act.place())).toList());
    }

    /** The same, with the acts changed. */
    CaseDemand each(UnaryOperator<DemandedAct> changed) {
        return of(some -> some.stream().map(changed).toList());
    }

    private CaseDemand of(UnaryOperator<List<DemandedAct>> changed) {
        return new CaseDemand(
                workflow,
                changed.apply(acts),
                choices.stream()
                        .map(choice -> choice.stream().map(changed).distinct().toList())
                        .toList(),
                steps);
    }

    /** Every way to choose. */
    List<List<DemandedAct>> chosen() {
        List<List<DemandedAct>> ways = List.of(acts);
        for (List<List<DemandedAct>> choice : choices) {
            List<List<DemandedAct>> more = new ArrayList<>();
            for (List<DemandedAct> way : ways) {
                for (List<DemandedAct> alternative : choice) {
                    List<DemandedAct> longer = new ArrayList<>(way);
                    longer.addAll(alternative);
                    more.add(longer);
                }
            }
            ways = more;
        }
        return ways;
    }
}
