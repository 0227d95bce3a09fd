package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * How strict a policy is beside a standard, and the points that show it. The verdict holds for all points; of each area
 * and way at most {@value #MAX_POINTS} are kept.
 *
 * <pre>{@code
 * PolicyComparison comparison = PolicyOrder.compare(local, enterprise, ground);
 * comparison.isNoWeaker();      // false
 * comparison.weakerPoints();    // OPEX_BUDGETED at L2 in MERCY: 6,000.00 USD where the standard allows 5,000.00 USD
 * }</pre>
 *
 * @param verdict equal, stricter, weaker, or incomparable: stricter at one point and weaker at another
 * @param points where they differ in strictness; empty exactly when they are equal
 */
public record PolicyComparison(Strictness verdict, List<PolicyPoint> points) {

    /** Most points kept of one area and way. */
    public static final int MAX_POINTS = 100;

    /** The code of a policy that is weaker than its standard. */
    public static final String WEAKER = "POLICY_WEAKER";

    /** The code of a policy of which neither can be said. */
    public static final String INCOMPARABLE = "POLICY_INCOMPARABLE";

    /** Nothing differs in strictness. */
    public static final PolicyComparison EQUAL = new PolicyComparison(Strictness.EQUAL, List.of());

    /** Copies the points and refuses a verdict that they do not show. */
    public PolicyComparison {
        Objects.requireNonNull(verdict, "verdict");
        points = List.copyOf(points);
        if (verdictOf(points) != verdict) {
            throw new IllegalArgumentException("The points of a comparison show its verdict");
        }
    }

    static Strictness verdictOf(List<PolicyPoint> points) {
        return points.stream().map(PolicyPoint::way).reduce(Strictness.EQUAL, Strictness::and);
    }

    /** Whether no decision under the policy is weaker than under the standard. */
    public boolean isNoWeaker() {
        return verdict.isNoWeaker();
    }

    /** The points at which it is weaker, or neither can be said. */
    public List<PolicyPoint> weakerPoints() {
        return points.stream().filter(PolicyPoint::weakens).toList();
    }

    /** Why the policy is refused as a local one: a blocking finding for each point that weakens. */
    public List<Finding> findings() {
        return weakerPoints().stream().map(PolicyComparison::finding).toList();
    }

    private static Finding finding(PolicyPoint point) {
        Finding finding = point.way() == Strictness.WEAKER
                ? Finding.error(WEAKER, "A policy is weaker than its standard")
                : Finding.error(INCOMPARABLE, "A policy is neither stricter nor weaker than its standard");
        return finding.with("area", point.area().code())
                .with("at", point.at())
                .with(Finding.SAYS, finding.code() + ": " + point);
    }
}
