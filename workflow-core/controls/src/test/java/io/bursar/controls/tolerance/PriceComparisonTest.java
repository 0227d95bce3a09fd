package io.bursar.controls.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.finding.Severity;
import io.bursar.model.money.CurrencyMismatchException;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceComparisonTest {

    private static final ToleranceRule TWO_PERCENT = rule("2", "100.00");

    @ParameterizedTest
    @CsvSource({
        // invoiced, ordered, quantity, over, allowed, passed: the worked example first
        "12.20, 12.00, 100, 20.00, 24.00, true",
        "12.30, 12.00, 100, 30.00, 24.00, false",
        "12.24, 12.00, 100, 24.00, 24.00, true",
        "12.2401, 12.00, 100, 24.01, 24.00, false",
        // the amount is the lesser limit
        "10.10, 10.00, 1000, 100.00, 100.00, true",
        "10.11, 10.00, 1000, 110.00, 100.00, false",
        // rounded once, at line level: less than half a cent is no money
        "0.0425, 0.0424, 40, 0.00, 0.03392, true",
        // in our favor
        "11.00, 12.00, 100, -100.00, 24.00, true",
    })
    void passesUpToTheLesserOfBothLimits(
            String invoiced, String ordered, BigDecimal quantity, String over, String allowed, boolean passed) {
        ToleranceResult result = line(invoiced, ordered, quantity).within(TWO_PERCENT);

        assertThat(result.over()).isEqualByComparingTo(over);
        assertThat(result.allowed()).isEqualByComparingTo(allowed);
        assertThat(result.passed()).isEqualTo(passed);
    }

    @Test
    void aFailureExplainsItself() {
        ToleranceResult result = line("12.30", "12.00", new BigDecimal("100")).within(TWO_PERCENT);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("INV_PRICE");
            assertThat(finding.context()).containsEntry("over", "30.00").containsEntry("allowed", "24.00");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 100.00", "2, 0.00"})
    void oneLimitAtZeroLeavesTheCheckWithoutTolerance(String percent, String absolute) {
        ToleranceRule none = rule(percent, absolute);

        assertThat(line("12.00", "12.00", BigDecimal.ONE).within(none).passed()).isTrue();
        assertThat(line("12.01", "12.00", BigDecimal.ONE).within(none).passed()).isFalse();
    }

    @Test
    void farBelowTheOrderedPricePassesButIsTold() {
        BigDecimal hundred = new BigDecimal("100");

        assertThat(line("10.79", "12.00", hundred).within(TWO_PERCENT).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        assertThat(line("10.80", "12.00", hundred).within(TWO_PERCENT).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void aLineWithoutQuantityDoesNotPass(BigDecimal quantity) {
        assertThat(line("12.00", "12.00", quantity).within(TWO_PERCENT).passed())
                .isFalse();
    }

    @Test
    void currenciesAreNotCompared() {
        PriceComparison mixed =
                new PriceComparison(UnitPrice.of("12", "EUR"), UnitPrice.of("12", "USD"), BigDecimal.ONE);

        assertThatThrownBy(() -> mixed.within(TWO_PERCENT)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> line("12", "12", BigDecimal.ONE)
                        .within(new ToleranceRule(BigDecimal.ONE, Money.of("1", "EUR"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void digitsHaveLimits() {
        assertThatThrownBy(() -> line("12", "12", new BigDecimal("1E+39"))).isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> rule("-1", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ToleranceRule rule(String percent, String absolute) {
        return new ToleranceRule(new BigDecimal(percent), Money.usd(absolute));
    }

    private static PriceComparison line(String invoiced, String ordered, BigDecimal quantity) {
        return new PriceComparison(UnitPrice.of(invoiced, "USD"), UnitPrice.of(ordered, "USD"), quantity);
    }
}
