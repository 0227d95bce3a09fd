package io.bursar.controls.variance;

import io.bursar.controls.order.PolicyComparison;
import io.bursar.model.identity.FacilityId;
import java.util.List;
import java.util.Objects;

/**
 * How far the policy of a facility is from the one of the enterprise on a day: how strict it is in all, at which
 * points, and what it does otherwise that weakens nothing and tightens nothing.
 *
 * <pre>{@code
 * drift.comparison().points();   // p2p.req.quoteCount in STANNE: 4 where the standard asks for 3
 * }</pre>
 *
 * @param facility the facility
 * @param comparison its policy beside the enterprise's
 * @param differences the variation points that hold another value there, neutral ones among them
 * @param overtaken the grants that reach it and hold no more, as a wider scope has become stricter
 */
public record FacilityDrift(
        FacilityId facility,
        PolicyComparison comparison,
        List<GrantDifference> differences,
        List<OvertakenGrant> overtaken) {

    /** Copies the lists. */
    public FacilityDrift {
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(comparison, "comparison");
        differences = List.copyOf(differences);
        overtaken = List.copyOf(overtaken);
    }

    /** Whether the facility does anything otherwise. */
    public boolean drifts() {
        return !comparison.points().isEmpty() || !differences.isEmpty();
    }
}
