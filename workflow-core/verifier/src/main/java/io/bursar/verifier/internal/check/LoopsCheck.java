package io.bursar.verifier.internal.check;

import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateGraph;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.DataValue;
import io.bursar.model.finding.Finding;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.walk.Machine;
import io.bursar.verifier.internal.walk.Reads;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that fire by themselves never go round for ever: on each circle of them some row changes what a guard of the
 * circle asks, or their guards exclude each other. Circles through people, events and clocks are not meant.
 */
public final class LoopsCheck {

    private final Walk walk;
    private final Machine machine;
    private final Answers answers;

    private LoopsCheck(Walk walk) {
        this.walk = walk;
        this.machine = walk.machine();
        this.answers = new Answers(Check.LOOPS, machine.definition().id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk) {
        LoopsCheck check = new LoopsCheck(walk);
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            if (row.authority().trigger() == Trigger.RULE
                    && walk.firstBy(row.row()).isPresent()) {
                check.circles(row);
            }
        }
        return check.answers.result();
    }

    private void circles(TransitionSpec row) {
        for (String from : row.edge().from()) {
            String to = row.edge().to() == null ? from : row.edge().to();
            List<TransitionSpec> back = back(to, from);
            if (to.equals(from) || !back.isEmpty()) {
                List<TransitionSpec> circle = new ArrayList<>(List.of(row));
                circle.addAll(back);
                judge(circle, from);
            }
        }
    }

    /** A shortest way back over rows that fire by themselves; empty for none. */
    private List<TransitionSpec> back(String start, String goal) {
        StateGraph graph = machine.definition().graph();
        Map<String, List<TransitionSpec>> ways = new HashMap<>();
        ways.put(start, List.of());
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String state = open.remove();
            List<TransitionSpec> so = ways.getOrDefault(state, List.of());
            if (state.equals(goal)) {
                return so;
            }
            for (TransitionSpec next : graph.rules(state)) {
                String to = next.edge().to();
                if (to != null && !ways.containsKey(to)) {
                    List<TransitionSpec> longer = new ArrayList<>(so);
                    longer.add(next);
                    ways.put(to, longer);
                    open.add(to);
                }
            }
        }
        return List.of();
    }

    private void judge(List<TransitionSpec> circle, String from) {
        Set<String> asked = new LinkedHashSet<>();
        List<Claim> claims = new ArrayList<>();
        Map<String, Optional<DataValue>> constants = new HashMap<>();
        Set<String> changed = new HashSet<>();
        for (TransitionSpec row : circle) {
            asked.addAll(machine.reads().of(row.edge().when()));
            claims.add(Claim.holds(row.edge().when()));
            row.actions().forEach(action -> changes(action, changed, constants));
            clocks(row, changed);
        }
        boolean moves = asked.stream().anyMatch(path -> changed.contains(path) || changed.contains(Reads.root(path)));
        if (!moves && machine.solver().solve(claims, constants).possible()) {
            List<PathStep> path = new ArrayList<>(Nearby.towards(walk, from));
            String state = from;
            for (TransitionSpec row : circle) {
                String to = row.edge().to() == null ? state : row.edge().to();
                path.add(walk.step(state, row, to));
                state = to;
            }
            answers.refute(
                    Finding.error("VER_ENDLESS", "Rows that fire by themselves go round for ever")
                            .with(
                                    "rows",
                                    circle.stream().map(TransitionSpec::row).toList()),
                    path);
        }
    }

    private void changes(Action action, Set<String> changed, Map<String, Optional<DataValue>> constants) {
        if (action instanceof Action.SetData set) {
            set.values()
                    .forEach((field, operand) -> constant(operand)
                            .ifPresentOrElse(
                                    value -> constants.put(field, Optional.of(value)), () -> changed.add(field)));
        } else if (action instanceof Action.RunEffect run) {
            effect(run.alias(), changed);
        } else if (action instanceof Action.UndoEffect undo) {
            effect(undo.alias(), changed);
        } else if (action instanceof Action.Raise raise) {
            exception(raise.code().value(), changed);
        } else if (action instanceof Action.Lift lift) {
            exception(lift.code().value(), changed);
        } else if (action instanceof Action.MakePlan
                || action instanceof Action.VoidApprovals
                || action instanceof Action.UseStanding) {
            changed.add("plan");
        } else if (action instanceof Action.OpenTask) {
            changed.add("task");
        } else if (action instanceof Action.Resolve || action instanceof Action.StartChild) {
            changed.add("exception");
        } else {
            claims(action, changed);
        }
    }

    private void claims(Action action, Set<String> changed) {
        if (action instanceof Action.PlaceClaim
                || action instanceof Action.PlaceCommitment
                || action instanceof Action.ReleaseHolds) {
            machine.definition().vocabulary().facts().forEach((name, fact) -> {
                if (fact.source() instanceof FactSource.Claims) {
                    changed.add(name);
                }
            });
        }
    }

    private void effect(String alias, Set<String> changed) {
        for (String part : List.of("state", "confirmed", "pending", "rejected", "count")) {
            changed.add("effect." + alias + "." + part);
        }
        var effect = machine.definition().vocabulary().effects().get(alias);
        if (effect != null) {
            changed.addAll(effect.consequences().sets().keySet());
        }
    }

    private static void exception(String code, Set<String> changed) {
        changed.addAll(List.of(
                "exception." + code + ".open",
                "exception." + code + ".resolution",
                "exception.any.open",
                "exception.any.blocking"));
    }

    /** Entering a state starts and stops clocks. */
    private void clocks(TransitionSpec row, Set<String> changed) {
        String to = row.edge().to();
        if (to == null) {
            return;
        }
        for (ClockSpec clock : machine.definition().vocabulary().clocks().values()) {
            if (clock.span().start().contains(to) || clock.span().stop().contains(to)) {
                changed.add("clock." + clock.name() + ".over");
            }
        }
    }

    private static Optional<DataValue> constant(Operand operand) {
        return operand.fold(
                constant -> Optional.of(constant.value()), parameter -> Optional.empty(), path -> Optional.empty());
    }
}
