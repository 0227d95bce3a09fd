package io.bursar.controls.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.Finding;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityComparisonTest {

    private static final UnitTable UNITS =
            new UnitTable(List.of(UnitConversion.of(1, "CS", 24, "EA"), UnitConversion.of(3, "EA", 1, "PK")));

    @ParameterizedTest
    @CsvSource({
        "0 EA, 100 EA, 100 EA, 0, true",
        "60 EA, 40 EA, 100 EA, 0, true",
        "60 EA, 41 EA, 100 EA, 0, false",
        "0 EA, 102 EA, 100 EA, 2, true",
        "0 EA, 102.01 EA, 100 EA, 2, false",
        "0 EA, 4 CS, 96 EA, 0, true",
        "1 CS, 73 EA, 4 CS, 0, false",
        "1 CS, 72 EA, 4 CS, 0, true",
        // a third of a pack each: exact, where decimals would lose
        "1 EA, 2 EA, 1 PK, 0, true",
        "1 EA, 3 EA, 1 PK, 0, false",
    })
    void passesWhenAllBilledIsCovered(String before, String now, String base, BigDecimal percent, boolean passed) {
        ToleranceResult result =
                compare(before, now, base, QuantityBasis.RECEIVED).within(percent, UNITS);

        assertThat(result.passed()).isEqualTo(passed);
    }

    @Test
    void theHoldSaysWhetherReceiptOrOrderIsExceeded() {
        assertThat(codes(compare("0 EA", "2 EA", "1 EA", QuantityBasis.RECEIVED)))
                .containsExactly("INV_QTY_RECEIVED");
        assertThat(codes(compare("0 EA", "2 EA", "1 EA", QuantityBasis.ORDERED)))
                .containsExactly("INV_QTY_ORDERED");
    }

    @Test
    void unitsWithoutAConversionAreNotGuessed() {
        assertThat(codes(compare("0 EA", "1 BX", "10 EA", QuantityBasis.RECEIVED)))
                .containsExactly("INV_UOM");
        assertThat(codes(compare("0 EA", "1 CS", "10 PK", QuantityBasis.RECEIVED)))
                .as("conversions are not chained")
                .containsExactly("INV_UOM");
    }

    @Test
    void showsByHowMuch() {
        ToleranceResult result =
                compare("0 EA", "5 EA", "1 PK", QuantityBasis.ORDERED).within(BigDecimal.ZERO, UNITS);

        assertThat(result.over()).isEqualByComparingTo("0.666667");
        assertThat(result.allowed()).isZero();
    }

    @Test
    void aTableOfUnitsHasALimit() {
        UnitConversion one = UnitConversion.of(1, "CS", 24, "EA");

        assertThat(new UnitTable(Collections.nCopies(UnitTable.MAX_CONVERSIONS, one)).conversions())
                .hasSize(UnitTable.MAX_CONVERSIONS);
        assertThatThrownBy(() -> new UnitTable(Collections.nCopies(UnitTable.MAX_CONVERSIONS + 1, one)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitConversion.of(1, "EA", 1, "EA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitConversion.of(1, "EA", 0, "CS")).isInstanceOf(IllegalArgumentException.class);
    }

    private static QuantityComparison compare(String before, String now, String base, QuantityBasis basis) {
        return new QuantityComparison(quantity(before), quantity(now), quantity(base), basis);
    }

    private static Quantity quantity(String text) {
        int blank = text.indexOf(' ');
        return new Quantity(new BigDecimal(text.substring(0, blank)), text.substring(blank + 1));
    }

    private static List<String> codes(QuantityComparison comparison) {
        return comparison.within(BigDecimal.ZERO, UNITS).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
