package io.bursar.controls.change;

import io.bursar.controls.order.PolicyComparison;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.model.variation.ChangeEffect;
import io.bursar.model.variation.VariationPoint;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What differs between two versions of a policy, and what that does to controls: by the partial order on policies, so
 * that a change counts as tightening only where no decision becomes weaker. What is neither stricter nor weaker counts
 * as weakening, since nobody can show that it is not.
 *
 * <pre>{@code
 * PolicyChange change = PolicyChange.between(inForce, proposed, governed);
 * change.effect();                        // WEAKENING
 * change.comparison().weakerPoints();     // where
 * change.touched(openCases);              // whose decisions are made otherwise from now on
 * }</pre>
 *
 * @param before the one version
 * @param after the other version
 * @param workflows the workflows that they govern
 * @param comparison where the second decides stricter or weaker than the first
 * @param neutral what else differs
 */
public record PolicyChange(
        PolicyPack before,
        PolicyPack after,
        List<GovernedWorkflow> workflows,
        PolicyComparison comparison,
        List<NeutralChange> neutral) {

    /** Copies the lists. */
    public PolicyChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(comparison, "comparison");
        workflows = List.copyOf(workflows);
        neutral = List.copyOf(neutral);
    }

    /** What differs between two policies for some workflows. */
    public static PolicyChange between(PolicyPack before, PolicyPack after, Collection<GovernedWorkflow> workflows) {
        List<VariationPoint> points = workflows.stream()
                .flatMap(workflow -> workflow.points().stream())
                .distinct()
                .toList();
        return new PolicyChange(
                before,
                after,
                List.copyOf(workflows),
                PolicyOrder.compare(after, before, points),
                NeutralChanges.of(before, after, points));
    }

    /** What the whole change does to controls. */
    public ChangeEffect effect() {
        if (!comparison.isNoWeaker()) {
            return ChangeEffect.WEAKENING;
        }
        return comparison.points().isEmpty() ? ChangeEffect.NEUTRAL : ChangeEffect.TIGHTENING;
    }

    /** Whether it holds for cases that were submitted before: everything but values of variation points does. */
    public boolean isMaterialForOpenCases() {
        return Stream.concat(
                        comparison.points().stream().map(point -> NeutralChanges.part(point.area())),
                        neutral.stream().map(NeutralChange::part))
                .anyMatch(PolicyPart::reachesSubmitted);
    }

    /** The open cases for which some part of the policy holds differently from now on, in the order given. */
    public List<TouchedCase> touched(Collection<OpenCase> cases) {
        return new Reach(this).of(cases);
    }
}
