package io.bursar.controls.order;

import io.bursar.controls.tolerance.ToleranceRule;
import io.bursar.controls.variation.Strictness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How far figures may differ: on a base so small that percentages decide, and on one so large that amounts do. */
final class ToleranceOrder {

    private static final MathContext DOWN = new MathContext(12, RoundingMode.DOWN);
    private static final MathContext UP = new MathContext(12, RoundingMode.UP);

    private ToleranceOrder() {}

    static PolicyComparison compare(ToleranceRule here, ToleranceRule standard) {
        Points points = new Points(PolicyArea.TOLERANCE);
        if (allowsNothing(here) || allowsNothing(standard)) {
            points.add(
                    Strictness.of(allowsNothing(here), allowsNothing(standard)),
                    "any base",
                    says(here),
                    "allows " + says(standard));
            return points.comparison();
        }
        if (!here.absolute().currency().equals(standard.absolute().currency())) {
            points.add(Strictness.INCOMPARABLE, "any base", says(here), "allows " + says(standard));
            return points.comparison();
        }
        addPoint(knee(here, DOWN).min(knee(standard, DOWN)), here, standard, points);
        addPoint(knee(here, UP).max(knee(standard, UP)), here, standard, points);
        return points.comparison();
    }

    private static boolean allowsNothing(ToleranceRule rule) {
        return rule.percent().signum() == 0 || rule.absolute().isZero();
    }

    /** From which base on the amount is the lesser of the two limits. */
    private static BigDecimal knee(ToleranceRule rule, MathContext rounding) {
        return rule.absolute().amount().movePointRight(2).divide(rule.percent(), rounding);
    }

    private static void addPoint(BigDecimal base, ToleranceRule here, ToleranceRule standard, Points points) {
        BigDecimal allowed = here.allowedOn(base);
        BigDecimal usual = standard.allowedOn(base);
        points.add(
                Strictness.of(allowed.compareTo(usual) <= 0, allowed.compareTo(usual) >= 0),
                "on a base of " + Wording.of(plain(base)),
                Wording.of(plain(allowed)),
                "allows " + Wording.of(plain(usual)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(2, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }

    private static String says(ToleranceRule rule) {
        return allowsNothing(rule)
                ? "nothing"
                : rule.percent().toPlainString() + " % up to " + Wording.of(rule.absolute());
    }
}
