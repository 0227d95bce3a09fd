package io.bursar.controls.variance;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.ResolvedParameter;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.controls.variation.VariationStep;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Lists what each facility of a policy does otherwise than the enterprise on a day. Facilities differ by nothing else,
 * so whatever sets one apart in its figures is either in this list or in how people work.
 *
 * <pre>{@code
 * List<GrantDifference> differences = GrantDifferences.of(policy, points, today);
 * }</pre>
 */
public final class GrantDifferences {

    private GrantDifferences() {}

    /** The differences, by facility and key. */
    public static List<GrantDifference> of(PolicyPack policy, Collection<VariationPoint> points, LocalDate day) {
        List<VariationGrant> enterprise = policy.grants().stream()
                .filter(grant -> grant.scope().equals(Scope.ENTERPRISE))
                .toList();
        List<VariationPoint> inOrder = points.stream()
                .sorted(Comparator.comparing(VariationPoint::key))
                .toList();
        List<GrantDifference> differences = new ArrayList<>();
        for (FacilityId facility : policy.organization().facilities().keySet()) {
            Place place = policy.place(facility, null);
            for (VariationPoint point : inOrder) {
                ResolvedParameter here = VariationResolver.resolve(point, place, policy.grants(), day);
                ResolvedParameter wide = VariationResolver.resolve(point, place, enterprise, day);
                if (!here.value().equals(wide.value())) {
                    differences.add(
                            new GrantDifference(facility, point.key(), here.value(), wide.value(), setBy(here)));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static Scope setBy(ResolvedParameter parameter) {
        Scope by = Scope.ENTERPRISE;
        for (VariationStep step : parameter.trace()) {
            if (step.outcome() == VariationStep.Outcome.APPLIED) {
                by = step.scope();
            }
        }
        return by;
    }
}
