package io.bursar.verifier.internal.weaker;

import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.check.Nearby;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * States and exceptions beside those of the standard: nothing is found less often, blocks less or has more ways out.
 */
final class StatesBeside {

    private final Held held;

    StatesBeside(Held held) {
        this.held = held;
    }

    void compare() {
        held.agreed().graph().states().forEach((name, theirs) -> {
            StateSpec ours = held.here().graph().states().get(name);
            if (ours == null) {
                held.weaker("VER_STATE_GONE", "A state is gone", name, List.of());
            } else if (!ours.equals(theirs)) {
                state(ours, theirs);
            }
        });
        held.agreed().graph().exceptions().forEach((code, theirs) -> {
            ExceptionSpec ours = held.here().graph().exceptions().get(code);
            if (ours == null) {
                held.weaker("VER_EXCEPTION_GONE", "An exception is gone", code, List.of());
            } else if (!ours.equals(theirs)) {
                exception(ours, theirs);
            }
        });
        held.same(
                held.here().graph().exceptionCases(),
                held.agreed().graph().exceptionCases(),
                new Held.Point(
                        "VER_EXCEPTION_CASES",
                        "Exceptions are worked off in another way",
                        "exceptionCases",
                        List.of()));
        held.same(
                held.here().graph().disabled(),
                held.agreed().graph().disabled(),
                new Held.Point("VER_INHERITED", "Other inherited rows apply", "disabled", List.of()));
    }

    private void state(StateSpec ours, StateSpec theirs) {
        List<PathStep> path = Nearby.towards(held.walk(), ours.name());
        held.same(
                ours.phase(),
                theirs.phase(),
                new Held.Point("VER_STATE_PHASE", "A state is in another phase", ours.name(), path));
        if (!Held.noLonger(ours.within(), theirs.within())) {
            held.weaker("VER_STATE_SLOWER", "A case may stay longer in a state", ours.name(), path);
        }
        held.same(
                ours.conduct().pauses(),
                theirs.conduct().pauses(),
                new Held.Point("VER_STATE_PAUSES", "Clocks wait in a state", ours.name(), path));
        for (CheckSpec check : theirs.conduct().checks()) {
            check(ours, check, path);
        }
        for (TaskSpec task : theirs.conduct().tasks()) {
            task(ours, task, path);
        }
    }

    /** What a check of the standard finds, some check here with the same exception finds too. */
    private void check(StateSpec ours, CheckSpec theirs, List<PathStep> path) {
        List<Guard> whens = ours.conduct().checks().stream()
                .filter(check -> check.raise().equals(theirs.raise()) && Objects.equals(check.each(), theirs.each()))
                .map(CheckSpec::when)
                .toList();
        if (!whens.contains(theirs.when())) {
            held.implies(
                    theirs.when(),
                    new Guard.Any(whens),
                    new Held.Point(
                            "VER_CHECK_LESS",
                            "A check finds less than the standard's",
                            ours.name() + " " + theirs.raise(),
                            path));
        }
    }

    private void task(StateSpec ours, TaskSpec theirs, List<PathStep> path) {
        Optional<TaskSpec> found = ours.conduct().tasks().stream()
                .filter(task -> task.name().equals(theirs.name()))
                .findFirst();
        String at = ours.name() + " " + theirs.name();
        if (found.isEmpty()) {
            held.weaker("VER_TASK_GONE", "A task is gone", at, path);
            return;
        }
        TaskSpec task = found.get();
        held.same(task.queue(), theirs.queue(), new Held.Point("VER_TASK_QUEUE", "Others work a task", at, path));
        held.keeps(task.events(), theirs.events(), new Held.Point("VER_TASK_EVENTS", "A task offers less", at, path));
        held.implies(
                theirs.terms().when(),
                task.terms().when(),
                new Held.Point("VER_TASK_LESS", "A task opens less often", at, path));
        if (!Held.noLonger(task.terms().within(), theirs.terms().within())) {
            held.weaker("VER_TASK_SLOWER", "A task may take longer", at, path);
        }
    }

    private void exception(ExceptionSpec ours, ExceptionSpec theirs) {
        List<PathStep> path = Nearby.raising(held.walk(), ours.code());
        ExceptionSpec.Terms terms = ours.terms();
        if (!blocksAsMuch(ours, theirs)) {
            held.weaker("VER_BLOCKS_LESS", "An exception blocks less", ours.code(), path);
        }
        held.same(
                ours.queue(),
                theirs.queue(),
                new Held.Point("VER_RESOLVER", "An exception is resolved by others", ours.code(), path));
        held.keeps(
                theirs.terms().resolutions(),
                terms.resolutions(),
                new Held.Point(
                        "VER_RESOLUTION_ADDED", "An exception can be resolved in another way", ours.code(), path));
        held.keeps(
                theirs.terms().resolvedBy(),
                terms.resolvedBy(),
                new Held.Point(
                        "VER_RESOLVED_BY", "An event resolves what it does not in the standard", ours.code(), path));
        afterwards(ours, theirs, path);
    }

    /** What follows from a resolution, who performs it, and how long it may take. */
    private void afterwards(ExceptionSpec ours, ExceptionSpec theirs, List<PathStep> path) {
        ExceptionSpec.Terms terms = ours.terms();
        List<String> remaining = theirs.terms().givesUp().stream()
                .filter(terms.resolutions()::contains)
                .toList();
        held.keeps(
                terms.givesUp(),
                remaining,
                new Held.Point(
                        "VER_SENT_AGAIN", "A refused effect is sent again after it was given up", ours.code(), path));
        held.same(
                terms.ladder(),
                theirs.terms().ladder(),
                new Held.Point("VER_EXCEPTION_LADDER", "An exception escalates otherwise", ours.code(), path));
        if (theirs.terms().doubt()) {
            held.same(
                    terms.doubt(),
                    true,
                    new Held.Point(
                            "VER_DOUBT_SETTLED",
                            "A doubt about a request is settled by its own parties, or for whatever it becomes",
                            ours.code(),
                            path));
        }
        if (theirs.terms().act() != null) {
            held.same(
                    terms.act(),
                    theirs.terms().act(),
                    new Held.Point(
                            "VER_RESOLVER_ACT",
                            "Resolving is no longer the act that duties are kept apart by",
                            ours.code(),
                            path));
        }
        if (!Held.noLonger(ours.within(), theirs.within())) {
            held.weaker("VER_EXCEPTION_SLOWER", "An exception may stay open longer", ours.code(), path);
        }
    }

    /** The default of canonical X7 and a list are compared only with their like. */
    private static boolean blocksAsMuch(ExceptionSpec ours, ExceptionSpec theirs) {
        List<Integer> here = ours.terms().blocks();
        List<Integer> agreed = theirs.terms().blocks();
        if (here == null || agreed == null) {
            return here == null && agreed == null;
        }
        return here.containsAll(agreed);
    }
}
