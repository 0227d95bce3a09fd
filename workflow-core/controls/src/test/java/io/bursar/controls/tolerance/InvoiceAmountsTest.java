package io.bursar.controls.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.money.CurrencyMismatchException;
import io.bursar.model.money.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals, small differences and the cumulative guard (controls §5). */
class InvoiceAmountsTest {

    @ParameterizedTest
    @CsvSource({"130.00, true", "130.01, true", "129.99, true", "130.02, false", "129.98, false"})
    void theTotalsAddUpWithinACent(String gross, boolean passed) {
        InvoiceTotals totals = new InvoiceTotals(
                List.of(Money.usd("70.00"), Money.usd("40.00")),
                Money.usd("15.00"),
                Money.usd("5.00"),
                Money.usd(gross));

        assertThat(totals.check().passed()).isEqualTo(passed);
    }

    @Test
    void aCurrencyWithoutMinorUnitAddsUpExactly() {
        Money yen = Money.of("100", "JPY");
        Money none = Money.of("0", "JPY");

        assertThat(new InvoiceTotals(List.of(yen), none, none, Money.of("101", "JPY"))
                        .check()
                        .passed())
                .isFalse();
    }

    @Test
    void anInvoiceHasALimitOfLines() {
        Money cent = Money.usd("0.01");
        List<Money> atLimit = Collections.nCopies(InvoiceTotals.MAX_LINES, cent);
        List<Money> over = Collections.nCopies(InvoiceTotals.MAX_LINES + 1, cent);

        assertThat(new InvoiceTotals(atLimit, cent, cent, Money.usd("50.02"))
                        .check()
                        .passed())
                .isTrue();
        assertThatThrownBy(() -> new InvoiceTotals(over, cent, cent, cent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5.00, 1000.00, true",
        "-5.00, 1000.00, true",
        "5.01, 1000.00, false",
        // half a percent of gross is the lesser limit
        "0.50, 100.00, true",
        "0.51, 100.00, false",
    })
    void aSmallDifferenceIsSmallBothWays(String difference, String gross, boolean passed) {
        SmallDifference small = new SmallDifference(Money.usd(difference), Money.usd(gross));

        assertThat(small.within(Money.usd("5.00")).passed()).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 100.00, true",
        "180.00, 20.00, true",
        "180.00, 20.01, false",
        "200.00, 0.00, true",
        // a favor on this invoice buys nothing and costs nothing
        "200.00, -50.00, true",
    })
    void overBillingAddsUpOverTheInvoicesOfAnOrder(String accepted, String over, boolean passed) {
        OverbillingGuard guard = new OverbillingGuard(Money.usd(accepted), Money.usd("100.00"));

        assertThat(guard.accepts(Money.usd(over)).passed()).isEqualTo(passed);
    }

    @Test
    void aFavorDoesNotLowerWhatWasAccepted() {
        OverbillingGuard guard = new OverbillingGuard(Money.usd("150.00"), Money.usd("100.00"));

        assertThat(guard.accepts(Money.usd("-50.00")).over()).isEqualByComparingTo("150.00");
    }

    @Test
    void currenciesAreNotCompared() {
        Money euro = Money.of("1.00", "EUR");
        Money dollar = Money.usd("1.00");

        assertThatThrownBy(() -> new SmallDifference(euro, dollar)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new SmallDifference(dollar, dollar).within(euro))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new OverbillingGuard(euro, dollar)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new OverbillingGuard(dollar, dollar).accepts(euro))
                .isInstanceOf(CurrencyMismatchException.class);
    }
}
