package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.order.PolicyComparison;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.controls.order.PolicyPoint;
import io.bursar.controls.variance.DriftReport;
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

    @Test
    void noHospitalIsWeakerThanTheEnterpriseAndEachSaysWhereItIsStricter() {
        DriftReport report = DriftReport.of(standards.policy(), points(), LocalDate.of(2026, 8, 3));
        assertThat(report.facilities())
                .hasSize(8)
                .allMatch(drift -> drift.comparison().isNoWeaker());
        assertThat(report.facilities().stream()
                        .flatMap(drift -> drift.comparison().points().stream())
                        .map(PolicyPoint::toString))
                .contains(
                        "OPEX_BUDGETED at L3 in PRAIRIE: 15,000.00 USD where the standard allows 25,000.00 USD",
                        "p2p.req.quoteCount in STANNE: 4 where the standard asks for 3");
    }

    @Test
    void theShippedPolicyIsAsStrictAsItself() {
        assertThat(PolicyOrder.compare(standards.policy(), standards.policy(), points()))
                .isEqualTo(PolicyComparison.EQUAL);
    }

    private List<String> of(String facility, LocalDate day) {
        return GrantDifferences.of(standards.policy(), points(), day).stream()
                .filter(one -> one.facility().value().equals(facility))
                .map(GrantDifference::toString)
                .toList();
    }

    private List<VariationPoint> points() {
        return standards.definitions().values().stream()
                .flatMap(definition -> definition.vocabulary().variation().values().stream())
                .toList();
    }
}
