package io.bursar.controls.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.FacilityId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FacilityVarianceProperties {

    @Property(tries = 300)
    void theScoresOfAllFacilitiesAddUpToNothing(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(min = -100_000, max = 100_000) Integer> values) {
        BigDecimal sum = scores(values).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // each is rounded to a hundredth
        assertThat(sum.abs()).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(values.size())));
    }

    @Property(tries = 300)
    void neitherAShiftNorAScaleChangesThem(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 1_000) Integer> values,
            @ForAll @IntRange(min = 1, max = 50) int scale,
            @ForAll @IntRange(min = -500, max = 500) int shift) {
        List<Integer> moved =
                values.stream().map(value -> value * scale + shift).toList();
        List<BigDecimal> before = scores(values);
        List<BigDecimal> after = scores(moved);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).subtract(before.get(i)).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    private static List<BigDecimal> scores(List<Integer> values) {
        List<FacilityFigures> figures = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            figures.add(new FacilityFigures(
                    new FacilityId("F" + i), new TreeMap<>(Map.of("K01", BigDecimal.valueOf(values.get(i))))));
        }
        return FacilityVariance.of(figures, List.of()).stream()
                .map(one -> one.scores().get("K01"))
                .toList();
    }
}
