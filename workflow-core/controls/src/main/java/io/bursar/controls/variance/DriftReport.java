package io.bursar.controls.variance;

import io.bursar.controls.order.PlacePair;
import io.bursar.controls.order.PolicyComparison;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.controls.variation.VariationStep;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How the facilities of a policy have drifted apart by a day (canonical §1.14): each beside the enterprise, with limits
 * of authority and variation points; and any two beside each other, with their standing approvals too. Grants that a
 * later tightening has overtaken are reported with the facilities that they reach. Calendars are left out, as each
 * facility keeps its own time.
 *
 * <pre>{@code
 * DriftReport report = DriftReport.of(policy, points, today);
 * report.facilities().get(0).comparison().verdict();                                  // STRICTER
 * report.between(new FacilityId("MERCY"), new FacilityId("STANNE")).verdict();        // WEAKER
 * }</pre>
 */
public final class DriftReport {

    private final PolicyPack policy;
    private final List<VariationPoint> points;
    private final LocalDate day;
    private final List<FacilityDrift> facilities;

    private DriftReport(PolicyPack policy, Collection<VariationPoint> points, LocalDate day) {
        this.policy = policy;
        this.points = List.copyOf(points);
        this.day = Objects.requireNonNull(day, "day");
        List<GrantDifference> differences = GrantDifferences.of(policy, points, day);
        List<FacilityDrift> drifts = new ArrayList<>();
        for (FacilityId facility : policy.organization().facilities().keySet()) {
            drifts.add(new FacilityDrift(
                    facility,
                    PolicyOrder.compareWithEnterprise(policy, policy.place(facility, null), this.points, day),
                    differences.stream()
                            .filter(difference -> difference.facility().equals(facility))
                            .toList(),
                    overtaken(facility)));
        }
        facilities = List.copyOf(drifts);
    }

    /** The drift of all facilities on a day. */
    public static DriftReport of(PolicyPack policy, Collection<VariationPoint> points, LocalDate day) {
        return new DriftReport(policy, points, day);
    }

    private List<OvertakenGrant> overtaken(FacilityId facility) {
        return VariationResolver.resolveAll(points, policy.place(facility, null), policy.grants(), day)
                .parameters()
                .values()
                .stream()
                .flatMap(parameter -> parameter.trace().stream()
                        .filter(step -> step.outcome() == VariationStep.Outcome.OVERTAKEN)
                        .map(step ->
                                new OvertakenGrant(parameter.key(), step.scope(), step.value(), parameter.value())))
                .toList();
    }

    /** Each facility beside the enterprise, in the order of their ids. */
    public List<FacilityDrift> facilities() {
        return facilities;
    }

    /** How strict one facility is beside another one, which takes the place of the standard. */
    public PolicyComparison between(FacilityId one, FacilityId other) {
        PlacePair places = new PlacePair(policy.place(one, null), policy.place(other, null));
        return PolicyOrder.compare(policy, places, points, day);
    }
}
