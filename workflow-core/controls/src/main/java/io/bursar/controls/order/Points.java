package io.bursar.controls.order;

import io.bursar.controls.variation.Strictness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects points; of each area and way only so many are kept, which leaves the verdict as it is. */
final class Points {

    private final PolicyArea area;
    private final List<PolicyPoint> points = new ArrayList<>();
    private final Map<PolicyArea, Map<Strictness, Integer>> met = new EnumMap<>(PolicyArea.class);

    Points(PolicyArea area) {
        this.area = area;
    }

    /** Adds a point unless both are equally strict. */
    void add(Strictness way, String at, String here, String standard) {
        if (way != Strictness.EQUAL) {
            keep(new PolicyPoint(area, way, at, here, standard));
        }
    }

    void addAll(PolicyComparison comparison) {
        comparison.points().forEach(this::keep);
    }

    private void keep(PolicyPoint point) {
        int already = met.computeIfAbsent(point.area(), any -> new EnumMap<>(Strictness.class))
                .merge(point.way(), 1, Integer::sum);
        if (already <= PolicyComparison.MAX_POINTS) {
            points.add(point);
        }
    }

    PolicyComparison comparison() {
        return new PolicyComparison(PolicyComparison.verdictOf(points), points);
    }
}
