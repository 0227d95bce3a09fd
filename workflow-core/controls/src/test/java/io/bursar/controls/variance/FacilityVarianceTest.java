package io.bursar.controls.variance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FacilityVarianceTest {

    @Test
    void isTheDistanceFromTheMeanInStandardDeviations() {
        // mean 20, deviation sqrt(((10)^2 + 0 + (10)^2) / 3) = 8.165
        List<FacilityVariance> variance =
                FacilityVariance.of(List.of(figures("A", "10"), figures("B", "20"), figures("C", "30")), List.of());
        assertThat(variance)
                .extracting(one -> one.scores().get("K04").toPlainString())
                .containsExactly("-1.22", "0.00", "1.22");
    }

    @Test
    void nobodyIsAwayWhereAllAreTheSame() {
        List<FacilityVariance> variance =
                FacilityVariance.of(List.of(figures("A", "7"), figures("B", "7"), figures("C", "7")), List.of());
        assertThat(variance)
                .extracting(one -> one.scores().get("K04").toPlainString())
                .containsOnly("0.00");
    }

    @Test
    void twoFacilitiesSayNothingAboutOneAnother() {
        assertThat(FacilityVariance.of(List.of(figures("A", "1"), figures("B", "9")), List.of()))
                .allSatisfy(one -> assertThat(one.scores()).isEmpty());
    }

    @Test
    void comparesOnlyWhatTheStandardCompares() {
        List<FacilityFigures> figures = List.of(other("A"), other("B"), other("C"));
        assertThat(FacilityVariance.of(figures, List.of()))
                .allSatisfy(one -> assertThat(one.scores()).isEmpty());
    }

    @Test
    void showsWithTheScoresWhatAFacilityDoesOtherwise() {
        GrantDifference narrow = new GrantDifference(
                new FacilityId("B"),
                "p2p.inv.priceTolPct",
                DecimalValue.of(1),
                DecimalValue.of(2),
                Scope.facility("B"));
        List<FacilityVariance> variance =
                FacilityVariance.of(List.of(figures("A", "1"), figures("B", "2"), figures("C", "3")), List.of(narrow));
        assertThat(variance.get(0).grants()).isEmpty();
        assertThat(variance.get(1).grants()).containsExactly(narrow);
        assertThat(narrow).hasToString("p2p.inv.priceTolPct 1 instead of 2 (facility:B)");
    }

    private static FacilityFigures figures(String facility, String exceptionRate) {
        return new FacilityFigures(
                new FacilityId(facility), new TreeMap<>(Map.of("K04", new BigDecimal(exceptionRate))));
    }

    private static FacilityFigures other(String facility) {
        return new FacilityFigures(new FacilityId(facility), new TreeMap<>(Map.of("K05", BigDecimal.ONE)));
    }
}
