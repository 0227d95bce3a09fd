package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.variance.GrantDifference;
import io.bursar.controls.variance.GrantDifferences;
import io.bursar.model.variation.VariationPoint;
import io.bursar.standards.Standards;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the eight hospitals do otherwise than the enterprise, by their grants and by nothing else. */
class FacilityDifferencesTest {

    private final Standards standards = Standards.canonical();

    @Test
    void aFacilityOfASubGrantingEntityShowsWhoGranted() {
        assertThat(of("FOOTHILLS", LocalDate.of(2026, 8, 3)))
                .contains(
                        "p2p.inv.priceTolPct 1 instead of 2 (facility:FOOTHILLS)",
                        "p2p.inv.dualReleaseAmount 50000.00 USD instead of 100000.00 USD (legal-entity:RIVERBEND-MOUNTAIN)");
    }

    @Test
    void whatTheEnterpriseItselfHasGrantedSetsNobodyApart() {
        assertThat(of("MERCY", LocalDate.of(2026, 8, 3)))
                .noneMatch(text -> text.contains("priceTolAbs"))
                .anyMatch(text -> text.contains("x_mercyProgram"));
    }

    @Test
    void beforeTheGrantsBeganNobodyDiffered() {
        assertThat(of("FOOTHILLS", LocalDate.of(2025, 12, 31))).isEmpty();
    }

    private List<String> of(String facility, LocalDate day) {
        List<VariationPoint> points = standards.definitions().values().stream()
                .flatMap(definition -> definition.vocabulary().variation().values().stream())
                .toList();
        return GrantDifferences.of(standards.policy(), points, day).stream()
                .filter(one -> one.facility().value().equals(facility))
                .map(GrantDifference::toString)
                .toList();
    }
}
