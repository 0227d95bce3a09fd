package io.bursar.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"5, USD, 5.00 USD", "5.100, USD, 5.10 USD", "100, JPY, 100 JPY", "1.2345, TND, ''", "1.5, JPY, ''"})
    void isHeldAtTheMinorUnitOrRefused(String amount, String currency, String shown) {
        if (shown.isEmpty()) {
            assertThatThrownBy(() -> Money.of(amount, currency))
                    .isInstanceOfSatisfying(
                            InvalidAmountException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_AMOUNT));
        } else {
            assertThat(Money.of(amount, currency)).hasToString(shown);
        }
    }

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertThat(Money.usd("5")).isEqualTo(Money.usd("5.00")).hasSameHashCodeAs(Money.usd("5.000"));
        assertThat(new Money(new BigDecimal("5E+2"), Currency.getInstance("USD")))
                .isEqualTo(Money.usd("500"));
    }

    @Test
    void aLimitIsInclusive() {
        Money limit = Money.usd("5000.00");

        assertThat(Money.usd("5000.00").exceeds(limit)).isFalse();
        assertThat(Money.usd("5000.01").exceeds(limit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.005, 1.01", "1.004, 1.00", "-1.005, -1.01", "1.0049999, 1.00"})
    void roundsHalfUpOnlyWhenAsked(BigDecimal unrounded, String rounded) {
        assertThat(Money.rounded(unrounded, Currency.getInstance("USD"))).isEqualTo(Money.usd(rounded));
    }

    @Test
    void holdsEighteenDigitsAndNoMore() {
        String atLimit = "9".repeat(Money.MAX_INTEGER_DIGITS);

        assertThat(Money.usd(atLimit + ".99").amount()).isEqualTo(new BigDecimal(atLimit + ".99"));
        assertThatThrownBy(() -> Money.usd("1" + "0".repeat(Money.MAX_INTEGER_DIGITS)))
                .isInstanceOf(InvalidAmountException.class);
        assertThatThrownBy(() -> Money.usd("1E+1000000")).isInstanceOf(InvalidAmountException.class);
        assertThatThrownBy(() -> Money.usd("1E-1000000")).isInstanceOf(InvalidAmountException.class);
    }

    @Test
    void twoCurrenciesNeverMeet() {
        Money dollar = Money.usd("1");
        Money euro = Money.of("1", "EUR");

        assertThatThrownBy(() -> dollar.plus(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollar.minus(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollar.compareTo(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollar.max(euro)).isInstanceOf(BursarException.class);
        assertThat(dollar).isNotEqualTo(euro);
    }

    @Test
    void aUnitPriceIsFinerThanMoney() {
        assertThat(UnitPrice.of("12.20", "USD").times(new BigDecimal("100"))).isEqualTo(Money.usd("1220.00"));
        assertThat(UnitPrice.of("0.0425", "USD").times(new BigDecimal("10"))).isEqualTo(Money.usd("0.43"));
        assertThat(UnitPrice.of("12.20", "USD")).isEqualTo(UnitPrice.of("12.2", "USD"));
        assertThat(UnitPrice.of("100", "USD")).hasToString("100 USD");
    }

    @Test
    void aUnitPriceHasSixDecimalsAndNoMore() {
        assertThat(UnitPrice.of("0.000001", "USD").amount()).isEqualByComparingTo("0.000001");
        assertThatThrownBy(() -> UnitPrice.of("0.0000001", "USD")).isInstanceOf(InvalidAmountException.class);
        assertThatThrownBy(() -> UnitPrice.of("1E+18", "USD")).isInstanceOf(InvalidAmountException.class);
    }
}
