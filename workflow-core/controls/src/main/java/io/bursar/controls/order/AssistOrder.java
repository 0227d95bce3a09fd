package io.bursar.controls.order;

import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.variation.Strictness;
import java.math.BigDecimal;

/** How far models may go: at each score from which something else holds. */
final class AssistOrder {

    private AssistOrder() {}

    static PolicyComparison compare(AssistLimit here, AssistLimit standard) {
        Points points = new Points(PolicyArea.ASSIST);
        BigDecimal lower = here.threshold().min(standard.threshold());
        BigDecimal upper = here.threshold().max(standard.threshold());
        addPoint(lower, here, standard, points);
        if (lower.compareTo(upper) != 0) {
            addPoint(upper, here, standard, points);
        }
        return points.comparison();
    }

    private static void addPoint(BigDecimal score, AssistLimit here, AssistLimit standard, Points points) {
        AssistMode mode = here.reach(score);
        AssistMode usual = standard.reach(score);
        points.add(
                Strictness.of(mode.compareTo(usual) <= 0, mode.compareTo(usual) >= 0),
                here.useCase() + " at a score of " + score.toPlainString(),
                mode.code(),
                "allows " + usual.code());
    }
}
