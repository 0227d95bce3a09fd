package io.bursar.verifier.internal.weaker;

import io.bursar.controls.order.PolicyComparison;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.controls.order.PolicyPoint;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.policy.QueueRule;
import io.bursar.controls.sod.SodRule;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.variation.VariationPoint;
import io.bursar.verifier.AgreedStandard;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.check.Answers;
import io.bursar.verifier.internal.check.Nearby;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A policy beside the standard one, by the order on policies of {@code controls}, with the path on which the difference
 * shows. Beyond that order, whoever resolves an exception is fixed (canonical §1.19).
 */
public final class PolicyBeside {

    private final List<Walk> walks;
    private final Answers answers = new Answers(Check.POLICY_STANDARD, "policy");

    private PolicyBeside(List<Walk> walks) {
        this.walks = walks;
    }

    /** Holds a policy against the one agreed on. */
    public static CheckResult of(List<Walk> walks, PolicyPack policy, AgreedStandard agreed) {
        PolicyBeside beside = new PolicyBeside(walks);
        if (policy.digest().equals(agreed.policy().digest())) {
            return beside.answers.result();
        }
        TreeMap<String, VariationPoint> points = new TreeMap<>();
        agreed.definitions()
                .forEach(definition -> points.putAll(definition.vocabulary().variation()));
        PolicyComparison comparison = PolicyOrder.compare(policy, agreed.policy(), points.values());
        List<PolicyPoint> weaker = comparison.weakerPoints();
        List<Finding> findings = comparison.findings();
        for (int i = 0; i < weaker.size(); i++) {
            beside.answers.refute(findings.get(i), beside.path(weaker.get(i), agreed.policy(), points.values()));
        }
        beside.resolvers(policy, agreed.policy());
        return beside.answers.result();
    }

    private List<PathStep> path(PolicyPoint point, PolicyPack agreed, Collection<VariationPoint> points) {
        Optional<List<PathStep>> path = switch (point.area()) {
            case DUTIES -> duties(point, agreed);
            case STANDING -> first(row -> row.actions().stream().anyMatch(Action.UseStanding.class::isInstance));
            case PARAMETER -> varied(point, points);
            default -> Optional.empty();
        };
        return path.or(this::decided).orElse(List.of());
    }

    /** What one person may do in turn now. */
    private Optional<List<PathStep>> duties(PolicyPoint point, PolicyPack agreed) {
        for (SodRule rule : agreed.authority().duties().all()) {
            if (point.at().startsWith(rule.id() + " ") || point.at().contains(" " + rule.id() + " ")) {
                List<PathStep> path = new ArrayList<>(acting(rule.functionsA()));
                path.addAll(acting(rule.functionsB()));
                return path.isEmpty() ? Optional.empty() : Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private List<PathStep> acting(Set<FunctionName> functions) {
        for (FunctionName function : new TreeSet<>(functions)) {
            for (Walk walk : walks) {
                List<PathStep> path = Nearby.performing(walk, function);
                if (!path.isEmpty()) {
                    return path;
                }
            }
        }
        return List.of();
    }

    private Optional<List<PathStep>> varied(PolicyPoint point, Collection<VariationPoint> points) {
        for (VariationPoint declared : points) {
            if (point.at().contains(declared.key())) {
                for (Walk walk : walks) {
                    if (walk.machine().definition().vocabulary().variation().containsKey(declared.key())) {
                        return Optional.of(Nearby.start(walk));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** To the first decision that a plan with an amount completes. */
    private Optional<List<PathStep>> decided() {
        return walks.stream()
                .flatMap(walk -> walk.machine().definition().graph().rows().stream()
                        .filter(walk.machine()::requiresApproval)
                        .map(row -> Nearby.through(walk, row)))
                .filter(path -> !path.isEmpty())
                .findFirst();
    }

    private Optional<List<PathStep>> first(Predicate<TransitionSpec> wanted) {
        return walks.stream()
                .flatMap(walk -> walk.machine().definition().graph().rows().stream()
                        .filter(wanted)
                        .map(row -> Nearby.through(walk, row)))
                .findFirst();
    }

    private void resolvers(PolicyPack policy, PolicyPack agreed) {
        for (Walk walk : walks) {
            walk.machine().definition().graph().exceptions().values().forEach(exception -> {
                Optional<QueueRule> ours = policy.organization().queue(exception.queue());
                Optional<QueueRule> theirs = agreed.organization().queue(exception.queue());
                boolean same = ours.isEmpty()
                        || theirs.isEmpty()
                        || (Objects.equals(ours.get().person(), theirs.get().person())
                                && theirs.get().roles().containsAll(ours.get().roles()));
                if (!same) {
                    answers.refute(
                            Finding.error("VER_RESOLVER", "An exception is resolved by others")
                                    .with("queue", exception.queue())
                                    .with("exception", exception.code()),
                            Nearby.raising(walk, exception.code()));
                }
            });
        }
    }
}
