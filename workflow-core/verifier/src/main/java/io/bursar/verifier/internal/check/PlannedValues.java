package io.bursar.verifier.internal.check;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.data.Writable;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.verifier.internal.guard.GuardFacts;
import io.bursar.verifier.internal.walk.Machine;
import io.bursar.verifier.internal.walk.Reads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether people are asked about what a case is, and whether what they approve is what is sent: a plan that is made for
 * other lines under the kind and the column of the former ones asks the wrong people, and what comes with the event of
 * the last row nobody has seen.
 */
final class PlannedValues {

    private final Machine machine;

    PlannedValues(Machine machine) {
        this.machine = machine;
    }

    /**
     * The first field a plan asks for that was worked out from what the same row changes, and that it leaves as it was.
     */
    Optional<String> stale(TransitionSpec row) {
        Set<String> changed = new LinkedHashSet<>();
        for (Action action : row.actions()) {
            if (action instanceof Action.SetData set) {
                changed.addAll(set.values().keySet());
            } else if (action instanceof Action.MakePlan plan) {
                Optional<String> left = asked(plan.approval())
                        .filter(field -> !changed.contains(field) && worksOutFrom(field, changed))
                        .findFirst();
                if (left.isPresent()) {
                    return left;
                }
            }
        }
        return Optional.empty();
    }

    /** The data fields that decide whom a plan asks, and for how much. */
    private Stream<String> asked(String approval) {
        ApprovalSpec spec = machine.definition().vocabulary().approvals().get(approval);
        if (spec == null) {
            return Stream.empty();
        }
        Set<String> paths = new LinkedHashSet<>();
        Stream.of(spec.money().amount(), spec.money().column(), spec.money().climbFrom())
                .flatMap(Stream::ofNullable)
                .forEach(paths::add);
        spec.stages().forEach(stage -> paths.addAll(GuardFacts.paths(stage.when())));
        return paths.stream().map(Reads::root).filter(this::isWorkedOut).distinct();
    }

    /** Data that rows work out; what whoever submits says is theirs to say. */
    private boolean isWorkedOut(String name) {
        return machine.definition().vocabulary().data().stream()
                .anyMatch(spec -> spec.name().equals(name) && spec.rules().writable() != Writable.SUBMIT);
    }

    /** Whether some row sets a field from a fact that is made of one of these. */
    private boolean worksOutFrom(String field, Set<String> changed) {
        return machine.definition().graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .filter(Action.SetData.class::isInstance)
                .map(action -> ((Action.SetData) action).values().get(field))
                .flatMap(Stream::ofNullable)
                .flatMap(operand -> Reads.paths(List.of(operand)).stream())
                .anyMatch(path -> machine.reads().of(path).stream().anyMatch(changed::contains));
    }

    /** The first argument of an effect that is made of what comes with the event. */
    Optional<String> unseen(String alias) {
        EffectSpec effect = machine.definition().vocabulary().effects().get(alias);
        return effect == null
                ? Optional.empty()
                : effect.content().with().entrySet().stream()
                        .filter(argument -> comesWithTheEvent(argument.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private boolean comesWithTheEvent(Operand operand) {
        return Reads.paths(List.of(operand)).stream()
                .anyMatch(path -> machine.reads().of(path).contains("event"));
    }
}
