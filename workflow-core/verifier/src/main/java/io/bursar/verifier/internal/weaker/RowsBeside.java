package io.bursar.verifier.internal.weaker;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.TransitionSpec.Authority;
import io.bursar.definition.graph.Who;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.model.cases.Phase;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.walk.Machine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows beside those of the standard. A row that lets a case go on may ask for more and be fired by fewer; one that
 * holds back may do so more often. It does at least what the standard's does, and nothing more that loosens.
 */
final class RowsBeside {

    private final Held held;

    RowsBeside(Held held) {
        this.held = held;
    }

    void compare() {
        for (TransitionSpec theirs : held.agreed().graph().rows()) {
            Optional<TransitionSpec> ours = held.here().graph().row(theirs.row());
            if (ours.isPresent()) {
                row(ours.get(), theirs);
            } else if (holdsBack(theirs) || starts(theirs) || voids(theirs)) {
                held.weaker(
                        "VER_ROW_GONE",
                        "A row that holds a case back, voids approvals or starts another case is gone",
                        at(theirs),
                        path(theirs));
            }
        }
        held.here().graph().rows().stream()
                .filter(ours -> held.agreed().graph().row(ours.row()).isEmpty())
                .forEach(this::added);
    }

    private Object at(TransitionSpec row) {
        return held.here().id() + "#" + row.row();
    }

    private List<PathStep> path(TransitionSpec row) {
        return held.through(row);
    }

    private static boolean starts(TransitionSpec row) {
        return row.actions().stream().anyMatch(Action.StartChild.class::isInstance);
    }

    /** Also where a plan is complete, such as one that somebody took part in who may not. */
    private static boolean voids(TransitionSpec row) {
        return row.actions().stream().anyMatch(Action.VoidApprovals.class::isInstance);
    }

    /** A row of the host's own may hold back and may not let go on what the standard does not. */
    private void added(TransitionSpec ours) {
        if (!holdsBack(ours) && loosens(ours)) {
            held.weaker("VER_ROW_ADDED", "A row lets a case go on where the standard has none", at(ours), path(ours));
        }
    }

    /** Whether a row takes a case on, or changes what later rows ask. */
    private boolean loosens(TransitionSpec row) {
        String to = row.edge().to();
        boolean moves = to != null
                && !ends(to)
                && !leadsBack(row)
                && row.edge().from().stream().anyMatch(from -> !to.equals(from));
        return moves
                || row.actions().stream()
                        .anyMatch(action -> action instanceof Action.Lift
                                || action instanceof Action.UseStanding
                                || action instanceof Action.SetData
                                || action instanceof Action.ReleaseHolds
                                || action instanceof Action.UndoEffect
                                || (action instanceof Action.RunEffect run && !stops(run)));
    }

    private boolean takesMoneyBack(Action.UndoEffect undo) {
        Machine machine = held.walk().machine();
        return machine.capability(undo.alias()).filter(machine.money()::moves).isPresent();
    }

    private boolean stops(Action.RunEffect run) {
        Machine machine = held.walk().machine();
        return machine.capability(run.alias()).filter(machine.money()::holds).isPresent();
    }

    private boolean ends(String state) {
        return state.equals("REJECTED") || state.equals("CANCELLED") || state.equals("RETURNED");
    }

    /** Whether a row raises, voids, refuses, sends back or stops something. */
    private boolean holdsBack(TransitionSpec row) {
        if (held.walk().machine().requiresApproval(row)) {
            return false;
        }
        String to = row.edge().to();
        boolean refuses = row.authority().who().isApprover()
                && to != null
                && !row.edge().from().contains(to);
        return refuses
                || (to != null && ends(to))
                || leadsBack(row)
                || row.actions().stream().anyMatch(this::holds);
    }

    private boolean holds(Action action) {
        return action instanceof Action.Raise
                || action instanceof Action.VoidApprovals
                || (action instanceof Action.UndoEffect undo && takesMoneyBack(undo))
                || (action instanceof Action.RunEffect run && stops(run));
    }

    /** From a later phase to an earlier one, such as a change that asks again. */
    private boolean leadsBack(TransitionSpec row) {
        String to = row.edge().to();
        Phase after = to == null ? null : phase(to);
        return after != null
                && row.edge().from().stream().allMatch(from -> {
                    Phase before = phase(from);
                    return before != null && after.compareTo(before) < 0;
                });
    }

    private @Nullable Phase phase(String state) {
        var spec = held.here().graph().states().get(state);
        return spec == null ? null : spec.phase();
    }

    private void row(TransitionSpec ours, TransitionSpec theirs) {
        if (ours.equals(theirs)) {
            return;
        }
        guard(ours, theirs);
        people(ours.authority(), theirs.authority(), ours);
        held.same(ours.edge().to(), theirs.edge().to(), point("VER_ROW_TARGET", "A row leads elsewhere", ours));
        held.same(
                ours.edge().event(), theirs.edge().event(), point("VER_ROW_EVENT", "A row takes another event", ours));
        held.same(
                ours.authority().trigger(),
                theirs.authority().trigger(),
                point("VER_ROW_TRIGGER", "A row is fired in another way", ours));
        actions(ours, theirs);
    }

    private Held.Point point(String code, String message, TransitionSpec ours) {
        return new Held.Point(code, message, at(ours), path(ours));
    }

    private void guard(TransitionSpec ours, TransitionSpec theirs) {
        Guard here = ours.edge().when();
        Guard agreed = theirs.edge().when();
        boolean back = holdsBack(theirs);
        if (back) {
            held.implies(agreed, here, point("VER_ROW_NARROWER", "A row that holds back does so less often", ours));
            held.keeps(
                    ours.edge().from(),
                    theirs.edge().from(),
                    point("VER_ROW_FROM", "A row that holds back leaves out a state", ours));
            instead(ours, theirs);
        }
        if (!back || loosens(theirs)) {
            held.implies(here, agreed, point("VER_ROW_WIDER", "A row fires where the standard's does not", ours));
            held.keeps(
                    theirs.edge().from(),
                    ours.edge().from(),
                    point("VER_ROW_FROM", "A row fires in a state where the standard's does not", ours));
        }
    }

    /** Holding back more often is stricter, unless another row of the standard would have held back otherwise. */
    private void instead(TransitionSpec ours, TransitionSpec theirs) {
        if (theirs.edge().to() == null) {
            return;
        }
        for (TransitionSpec other : held.agreed().graph().rows()) {
            boolean rival = other.row() != theirs.row()
                    && other.edge().event().equals(theirs.edge().event())
                    && holdsBack(other)
                    && other.edge().from().stream().anyMatch(ours.edge().from()::contains);
            if (rival) {
                Guard elsewhere =
                        new Guard.All(List.of(ours.edge().when(), other.edge().when()));
                held.implies(
                        elsewhere,
                        theirs.edge().when(),
                        point("VER_ROW_INSTEAD", "A row fires where the standard fires another", ours));
            }
        }
    }

    private void people(Authority ours, Authority theirs, TransitionSpec row) {
        if (!within(ours.who(), theirs.who())) {
            held.weaker("VER_ROW_WHO", "A row is fired by others than the standard says", at(row), path(row));
        }
        if (theirs.act() != null) {
            held.same(
                    ours.act(),
                    theirs.act(),
                    point("VER_ROW_ACT", "A row is no longer the act that duties are kept apart by", row));
        }
        if (theirs.reasonRequired() && !ours.reasonRequired()) {
            held.weaker("VER_ROW_REASON", "A row needs no reason any more", at(row), path(row));
        }
    }

    /** Whoever may fire a row may fire the standard's, alone or with more people. */
    private static boolean within(Who ours, Who theirs) {
        return ours.alternatives().stream()
                .allMatch(words -> theirs.alternatives().stream().anyMatch(words::containsAll));
    }

    private void actions(TransitionSpec ours, TransitionSpec theirs) {
        List<Action> left = new ArrayList<>(ours.actions());
        Set<String> changed = new HashSet<>();
        for (Action action : theirs.actions()) {
            if (!left.remove(action) && !done(ours, action)) {
                changed.add(Named.of(action));
            }
        }
        changed.forEach(name -> held.weaker(
                "VER_ROW_DOES_LESS",
                "A row no longer does what the standard's does",
                at(ours) + " " + name,
                path(ours)));
        left.stream()
                .filter(action -> loosening(action, theirs))
                .forEach(action -> held.weaker(
                        "VER_ROW_DOES_MORE",
                        "A row does what the standard's does not",
                        at(ours) + " " + Named.of(action),
                        path(ours)));
    }

    /** Whether all that an action of the standard sets is set here too, however it is grouped. */
    private static boolean done(TransitionSpec ours, Action action) {
        if (!(action instanceof Action.SetData set)) {
            return false;
        }
        return set.values().entrySet().stream()
                .allMatch(value -> ours.actions().stream()
                        .anyMatch(other -> other instanceof Action.SetData here
                                && Objects.equals(here.values().get(value.getKey()), value.getValue())));
    }

    private static boolean loosening(Action action, TransitionSpec theirs) {
        if (action instanceof Action.SetData set) {
            return set.values().entrySet().stream().anyMatch(value -> !sets(theirs, value.getKey(), value.getValue()));
        }
        return action instanceof Action.Lift
                || action instanceof Action.UseStanding
                || action instanceof Action.ReleaseHolds
                || action instanceof Action.RunEffect
                || action instanceof Action.UndoEffect
                || action instanceof Action.Resolve
                || action instanceof Action.MakePlan;
    }

    private static boolean sets(TransitionSpec row, String field, Operand value) {
        return row.actions().stream()
                .anyMatch(action -> action instanceof Action.SetData set
                        && value.equals(set.values().get(field)));
    }
}
