package io.bursar.controls.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aFractionReadsInLowestTermsAndHasADenominatorAboveZero() {
        assertThat(new Rational(BigInteger.TWO, BigInteger.valueOf(6))).hasToString("1/3");
        for (BigInteger none : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.negate()}) {
            assertThatThrownBy(() -> new Rational(BigInteger.ONE, none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aQuantityReadsWithItsUnitAndNeedsOne() {
        assertThat(new Quantity(new BigDecimal("4"), "CS")).hasToString("4 CS");
        assertThatThrownBy(() -> new Quantity(BigDecimal.ONE, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsBilledIsHeldAgainstReceiptOrOrder() {
        assertThat(QuantityBasis.RECEIVED.code()).isEqualTo("received");
        assertThat(QuantityBasis.ORDERED.code()).isEqualTo("ordered");
    }

    @Test
    void twoAmountsOfOneCurrencyAreOfThatCurrency() {
        assertThat(SameCurrency.of(Money.usd("1.00"), Money.usd("2.00"))).isEqualTo(Currency.getInstance("USD"));
    }
}
