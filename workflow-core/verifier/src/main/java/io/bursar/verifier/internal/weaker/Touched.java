package io.bursar.verifier.internal.weaker;

import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.verifier.internal.walk.Machine;
import io.bursar.verifier.internal.walk.Reads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the actions of a row read. */
final class Touched {

    private Touched() {}

    /** The paths that a row sets data from or hands to effects, and the aliases and approvals it names. */
    static Set<String> by(Machine machine, TransitionSpec row) {
        List<Operand> operands = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (Action action : row.actions()) {
            if (action instanceof Action.SetData set) {
                operands.addAll(set.values().values());
                touched.addAll(set.values().keySet());
            } else if (action instanceof Action.RunEffect run) {
                touched.add(run.alias());
                effect(machine, run.alias(), operands, touched);
            } else if (action instanceof Action.UndoEffect undo) {
                touched.add(undo.alias());
                effect(machine, undo.alias(), operands, touched);
            } else if (action instanceof Action.MakePlan plan) {
                touched.add(plan.approval());
            } else if (action instanceof Action.PlaceCommitment commit) {
                touched.addAll(List.of(commit.keys(), commit.amount()));
            } else if (action instanceof Action.PlaceClaim claim) {
                touched.add(claim.keys());
            } else if (action instanceof Action.RecordAct recorded) {
                touched.add(recorded.person());
            } else if (action instanceof Action.UseStanding standing) {
                touched.add(standing.fact());
            } else if (action instanceof Action.Emit emit) {
                operands.addAll(emit.with().values());
            } else if (action instanceof Action.StartChild child) {
                operands.addAll(child.with().values());
            }
        }
        touched.addAll(Reads.paths(operands));
        return touched;
    }

    private static void effect(Machine machine, String alias, List<Operand> operands, Set<String> touched) {
        EffectSpec effect = machine.definition().vocabulary().effects().get(alias);
        if (effect != null) {
            operands.addAll(effect.content().with().values());
            String list = effect.content().forEach();
            if (list != null) {
                touched.add(list);
            }
            String undo = effect.consequences().undo();
            if (undo != null && touched.add(undo)) {
                effect(machine, undo, operands, touched);
            }
        }
    }
}
