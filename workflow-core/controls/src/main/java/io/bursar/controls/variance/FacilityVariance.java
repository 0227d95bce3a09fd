package io.bursar.controls.variance;

import io.bursar.model.identity.FacilityId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far each facility is from the enterprise (canonical §1.11): the z-score of K01, K04, K06 and K11, which is the
 * distance from the mean of all facilities in standard deviations of all facilities, each facility counting once; and
 * what the facility does otherwise by grant. A pure function of the figures.
 *
 * <pre>{@code
 * List<FacilityVariance> variance = FacilityVariance.of(figures, GrantDifferences.of(policy, points, today));
 * variance.get(0).scores().get("K04");   // 1.73
 * }</pre>
 *
 * @param facility the facility
 * @param scores the z-scores by indicator, with two decimals; an indicator that fewer than {@value #FEWEST} facilities
 *     have has none
 * @param grants what the facility does otherwise than the enterprise
 */
public record FacilityVariance(
        FacilityId facility, SortedMap<String, BigDecimal> scores, List<GrantDifference> grants) {

    /** The indicators that are compared (canonical §1.11). */
    public static final List<String> INDICATORS = List.of("K01", "K04", "K06", "K11");

    /** Fewest facilities whose figures say anything about one of them. */
    public static final int FEWEST = 3;

    private static final int DECIMALS = 2;
    private static final MathContext EXACT = MathContext.DECIMAL64;

    /** Copies both. */
    public FacilityVariance {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        grants = List.copyOf(grants);
    }

    /** The variance of each facility, in the order given. */
    public static List<FacilityVariance> of(List<FacilityFigures> figures, Collection<GrantDifference> grants) {
        TreeMap<String, Spread> spreads = new TreeMap<>();
        for (String indicator : indicators(figures)) {
            Spread.of(figures, indicator).ifPresent(spread -> spreads.put(indicator, spread));
        }
        List<FacilityVariance> variances = new ArrayList<>();
        for (FacilityFigures own : figures) {
            TreeMap<String, BigDecimal> scores = new TreeMap<>();
            own.byIndicator().forEach((indicator, value) -> {
                Spread spread = spreads.get(indicator);
                if (spread != null) {
                    scores.put(indicator, spread.score(value));
                }
            });
            variances.add(new FacilityVariance(
                    own.facility(),
                    scores,
                    grants.stream()
                            .filter(grant -> grant.facility().equals(own.facility()))
                            .toList()));
        }
        return List.copyOf(variances);
    }

    private static TreeSet<String> indicators(List<FacilityFigures> figures) {
        TreeSet<String> indicators = new TreeSet<>();
        figures.forEach(own -> indicators.addAll(own.byIndicator().keySet()));
        indicators.retainAll(INDICATORS);
        return indicators;
    }

    /** Mean and standard deviation of an indicator over the facilities that have it. */
    private record Spread(BigDecimal mean, BigDecimal deviation) {

        static java.util.Optional<Spread> of(List<FacilityFigures> figures, String indicator) {
            List<BigDecimal> values = figures.stream()
                    .flatMap(own ->
                            java.util.stream.Stream.ofNullable(own.byIndicator().get(indicator)))
                    .toList();
            if (values.size() < FEWEST) {
                return java.util.Optional.empty();
            }
            BigDecimal count = BigDecimal.valueOf(values.size());
            BigDecimal mean =
                    values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, EXACT);
            BigDecimal squares = values.stream()
                    .map(value -> value.subtract(mean).pow(2, EXACT))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return java.util.Optional.of(
                    new Spread(mean, squares.divide(count, EXACT).sqrt(EXACT)));
        }

        /** Where all facilities are the same, none is away from the others. */
        BigDecimal score(BigDecimal value) {
            return deviation.signum() == 0
                    ? BigDecimal.ZERO.setScale(DECIMALS)
                    : value.subtract(mean).divide(deviation, EXACT).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
