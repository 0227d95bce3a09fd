package io.bursar.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {

    @Property(tries = 300)
    void sumsDependOnNoOrder(@ForAll("cents") Money a, @ForAll("cents") Money b, @ForAll("cents") Money c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property(tries = 300)
    void exactlyOneOfLessEqualMoreHolds(@ForAll("cents") Money a, @ForAll("cents") Money b) {
        assertThat(a.exceeds(b)).isEqualTo(b.compareTo(a) < 0);
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.max(b).plus(a.min(b))).isEqualTo(a.plus(b));
        assertThat(a.abs().isNegative()).isFalse();
    }

    @Property(tries = 300)
    void roundingMovesByAtMostHalfACent(@ForAll("fine") BigDecimal unrounded) {
        Money rounded = Money.rounded(unrounded, Currency.getInstance("USD"));

        assertThat(rounded.amount().subtract(unrounded).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Provide
    Arbitrary<Money> cents() {
        return Arbitraries.longs()
                .between(-999_999_999_999L, 999_999_999_999L)
                .map(cents -> new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("USD")));
    }

    @Provide
    Arbitrary<BigDecimal> fine() {
        return Arbitraries.longs()
                .between(-999_999_999_999L, 999_999_999_999L)
                .map(units -> BigDecimal.valueOf(units, 6));
    }
}
