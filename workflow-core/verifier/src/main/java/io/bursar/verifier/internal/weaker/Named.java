package io.bursar.verifier.internal.weaker;

import io.bursar.definition.graph.Action;

/** How an action reads. */
final class Named {

    private Named() {}

    static String of(Action action) {
        return action.fold(new Action.ActionCases<>(
                effect -> "effect " + effect.alias(),
                undo -> "undo " + undo.alias(),
                emit -> "emit " + emit.event(),
                set -> "set " + set.values().keySet(),
                raise -> "raise " + raise.code(),
                lift -> "lift " + lift.code(),
                plan -> "plan " + plan.approval(),
                voided -> "voidApprovals",
                standing -> "standing " + standing.fact(),
                task -> "task " + task.task().name(),
                commit -> "commit " + commit.keys(),
                claim -> "claim " + claim.kinds(),
                release -> "release",
                child -> "child " + child.workflow(),
                act -> "record " + act.act(),
                resolve -> "resolve"));
    }
}
