package io.bursar.controls.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ToleranceProperties {

    private static final Currency USD = Currency.getInstance("USD");

    @Property(tries = 300)
    void aTighterRuleNeverPassesMore(
            @ForAll @BigRange(min = "0.01", max = "500") @Scale(4) BigDecimal invoiced,
            @ForAll @BigRange(min = "0.01", max = "500") @Scale(4) BigDecimal ordered,
            @ForAll @BigRange(min = "0.1", max = "9000") @Scale(2) BigDecimal quantity,
            @ForAll @IntRange(max = 5) int percent) {
        PriceComparison line = new PriceComparison(new UnitPrice(invoiced, USD), new UnitPrice(ordered, USD), quantity);
        ToleranceRule loose = new ToleranceRule(BigDecimal.valueOf(percent + 1L), Money.usd("250.00"));
        ToleranceRule tight = new ToleranceRule(BigDecimal.valueOf(percent), Money.usd("100.00"));

        assertThat(!line.within(tight).passed() || line.within(loose).passed()).isTrue();
        assertThat(line.within(tight).allowed()).isLessThanOrEqualTo(new BigDecimal("100.00"));
    }

    @Property(tries = 300)
    void convertingThereAndBackLosesNothing(
            @ForAll @LongRange(min = 1, max = 5_000) long pieces,
            @ForAll @LongRange(min = 1, max = 5_000) long packs,
            @ForAll @BigRange(min = "0", max = "100000") @Scale(6) BigDecimal amount) {
        UnitConversion conversion = UnitConversion.of(pieces, "EA", packs, "PK");
        Rational there = new UnitTable(List.of(conversion))
                .convert(new Quantity(amount, "EA"), "PK")
                .orElseThrow();

        assertThat(there.times(conversion.inverse().factor())).isEqualByComparingTo(Rational.of(amount));
    }

    @Property(tries = 300)
    void fractionsAddLikeNumbers(
            @ForAll @IntRange(min = -999, max = 999) int a,
            @ForAll @IntRange(min = 1, max = 999) int b,
            @ForAll @IntRange(min = -999, max = 999) int c,
            @ForAll @IntRange(min = 1, max = 999) int d) {
        Rational sum = fraction(a, b).plus(fraction(c, d));

        assertThat(sum).isEqualTo(fraction(c, d).plus(fraction(a, b)));
        assertThat(sum.minus(fraction(c, d))).isEqualTo(fraction(a, b));
        assertThat(Integer.signum(fraction(a, b).compareTo(fraction(c, d))))
                .isEqualTo(Long.signum((long) a * d - (long) c * b));
    }

    private static Rational fraction(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
