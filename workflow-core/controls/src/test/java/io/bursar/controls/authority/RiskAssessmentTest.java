package io.bursar.controls.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskAssessmentTest {

    private final AuthorityTable table = ExampleDofa.table();

    @Test
    void aCatalogueOrderWithinTheLowestLimitIsLow() {
        assertThat(tier("1000.00", true)).isEqualTo(RiskTier.LOW);
        assertThat(tier("1000.01", true)).isEqualTo(RiskTier.STANDARD);
        assertThat(tier("420.00", false)).isEqualTo(RiskTier.STANDARD);
    }

    @Test
    void aboveTheDirectorsLimitIsHigh() {
        assertThat(tier("25000.00", true)).isEqualTo(RiskTier.STANDARD);
        assertThat(tier("25000.01", true)).isEqualTo(RiskTier.HIGH);
    }

    @Test
    void everyMarkIsHighWhateverTheAmount() {
        for (RiskMark mark : RiskMark.values()) {
            RiskFacts facts = new RiskFacts(
                    Money.usd("1.00"),
                    ExampleDofa.basis(CommitmentType.OPEX_BUDGETED),
                    true,
                    Set.of(mark),
                    RiskTier.LOW);
            assertThat(RiskAssessment.of(table, facts)).isEqualTo(RiskTier.HIGH);
            assertThat(RiskMark.ofCode(mark.code())).isEqualTo(mark);
        }
    }

    @Test
    void aFacilityMayOnlyRaiseTheTier() {
        RiskFacts raised = facts("420.00", true, RiskTier.STANDARD);
        RiskFacts notLowered = facts("30000.00", true, RiskTier.LOW);
        assertThat(RiskAssessment.of(table, raised)).isEqualTo(RiskTier.STANDARD);
        assertThat(RiskAssessment.of(table, notLowered)).isEqualTo(RiskTier.HIGH);
    }

    private RiskTier tier(String amount, boolean routine) {
        return RiskAssessment.of(table, facts(amount, routine, RiskTier.LOW));
    }

    private static RiskFacts facts(String amount, boolean routine, RiskTier floor) {
        return new RiskFacts(
                Money.usd(amount), ExampleDofa.basis(CommitmentType.OPEX_BUDGETED), routine, Set.of(), floor);
    }
}
