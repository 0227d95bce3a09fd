package io.bursar.controls.variation;

import static io.bursar.controls.variation.Strictness.EQUAL;
import static io.bursar.controls.variation.Strictness.INCOMPARABLE;
import static io.bursar.controls.variation.Strictness.STRICTER;
import static io.bursar.controls.variation.Strictness.WEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import io.bursar.model.variation.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictnessTest {

    @Test
    void lessIsStricterOfNumbersAmountsDatesTruthAndSets() {
        assertOrdered(DecimalValue.of(1), DecimalValue.of(2));
        assertOrdered(money("1.00"), money("2.00"));
        assertOrdered(date("2026-01-01"), date("2026-01-02"));
        assertOrdered(BooleanValue.FALSE, BooleanValue.TRUE);
        assertOrdered(Data.texts(List.of()), Data.texts(List.of("A")));
        assertOrdered(Data.texts(List.of("A")), Data.texts(List.of("B", "A")));
        assertOrdered(
                Data.record().put("A", 1).build(), Data.record().put("A", 2).build());
    }

    private static void assertOrdered(DataValue less, DataValue more) {
        assertThat(Strictness.of(Direction.TIGHTER_DOWN, less, more)).isEqualTo(STRICTER);
        assertThat(Strictness.of(Direction.TIGHTER_DOWN, more, less)).isEqualTo(WEAKER);
        assertThat(Strictness.of(Direction.TIGHTER_UP, less, more)).isEqualTo(WEAKER);
        assertThat(Strictness.of(Direction.TIGHTER_UP, more, less)).isEqualTo(STRICTER);
        assertThat(Strictness.of(Direction.NEUTRAL, less, more)).isEqualTo(INCOMPARABLE);
        assertThat(Strictness.of(Direction.NEUTRAL, more, less)).isEqualTo(INCOMPARABLE);
        for (Direction direction : Direction.values()) {
            assertThat(Strictness.of(direction, less, less)).isEqualTo(EQUAL);
        }
    }

    @Test
    void theOrderOfASetDoesNotMatter() {
        assertThat(Strictness.of(
                        Direction.TIGHTER_UP, Data.texts(List.of("A", "B")), Data.texts(List.of("B", "A", "B"))))
                .isEqualTo(EQUAL);
    }

    @Test
    void textInstantsOtherKindsAndOtherCurrenciesHaveNoOrder() {
        assertIncomparable(new TextValue("A"), new TextValue("B"));
        assertIncomparable(new InstantValue(Instant.EPOCH), new InstantValue(Instant.EPOCH.plusSeconds(1)));
        assertIncomparable(DecimalValue.of(1), new TextValue("2"));
        assertIncomparable(date("2026-01-01"), DecimalValue.of(2));
        assertIncomparable(BooleanValue.FALSE, DecimalValue.of(2));
        assertIncomparable(Data.texts(List.of("A")), Data.record().put("A", 1).build());
        assertIncomparable(money("1.00"), new MoneyValue(Money.of("2.00", "EUR")));
        assertIncomparable(Data.texts(List.of("A")), Data.texts(List.of("B")));
    }

    private static void assertIncomparable(DataValue one, DataValue other) {
        assertThat(Strictness.of(Direction.TIGHTER_DOWN, one, other)).isEqualTo(INCOMPARABLE);
        assertThat(Strictness.of(Direction.TIGHTER_UP, other, one)).isEqualTo(INCOMPARABLE);
    }

    @Test
    void whatIsStricterHereAndWeakerThereIsIncomparable() {
        for (Strictness way : Strictness.values()) {
            assertThat(way.and(EQUAL)).isEqualTo(way);
            assertThat(EQUAL.and(way)).isEqualTo(way);
            assertThat(way.and(way)).isEqualTo(way);
            assertThat(way.and(INCOMPARABLE)).isEqualTo(INCOMPARABLE);
            assertThat(INCOMPARABLE.and(way)).isEqualTo(INCOMPARABLE);
        }
        assertThat(STRICTER.and(WEAKER)).isEqualTo(INCOMPARABLE);
        assertThat(WEAKER.and(STRICTER)).isEqualTo(INCOMPARABLE);
    }

    @Test
    void theOtherWayRoundStricterIsWeaker() {
        assertThat(STRICTER.reversed()).isEqualTo(WEAKER);
        assertThat(WEAKER.reversed()).isEqualTo(STRICTER);
        assertThat(EQUAL.reversed()).isEqualTo(EQUAL);
        assertThat(INCOMPARABLE.reversed()).isEqualTo(INCOMPARABLE);
        assertThat(List.of(EQUAL, STRICTER)).allMatch(Strictness::isNoWeaker);
        assertThat(List.of(WEAKER, INCOMPARABLE)).noneMatch(Strictness::isNoWeaker);
        assertThat(Strictness.of(true, true)).isEqualTo(EQUAL);
        assertThat(Strictness.of(true, false)).isEqualTo(STRICTER);
        assertThat(Strictness.of(false, true)).isEqualTo(WEAKER);
        assertThat(Strictness.of(false, false)).isEqualTo(INCOMPARABLE);
    }

    @Test
    void valuesReadAsAClerkWritesThem() {
        assertThat(ValueText.of(money("8000.00"))).isEqualTo("8,000.00 USD");
        assertThat(ValueText.of(new DecimalValue(new BigDecimal("0.5")))).isEqualTo("0.5");
        assertThat(ValueText.of(DecimalValue.of(1_000))).isEqualTo("1,000");
        assertThat(ValueText.of(BooleanValue.TRUE)).isEqualTo("yes");
        assertThat(ValueText.of(BooleanValue.FALSE)).isEqualTo("no");
        assertThat(ValueText.of(date("2026-01-01"))).isEqualTo("2026-01-01");
        assertThat(ValueText.of(new TextValue("CPO"))).isEqualTo("CPO");
        assertThat(ValueText.of(Data.texts(List.of("B", "A")))).isEqualTo("A, B");
        assertThat(ValueText.of(Data.texts(List.of()))).isEqualTo("none");
        assertThat(ValueText.of(Data.record().put("A", 2).put("B", 3).build())).isEqualTo("A 2, B 3");
        assertThat(ValueText.of(Data.record().build())).isEqualTo("none");
        InstantValue instant = new InstantValue(Instant.EPOCH);
        assertThat(ValueText.of(instant)).isEqualTo(instant.toString());
        assertThat(ValueText.verb(Direction.TIGHTER_DOWN)).isEqualTo("allows");
        assertThat(ValueText.verb(Direction.TIGHTER_UP)).isEqualTo("asks for");
        assertThat(ValueText.verb(Direction.NEUTRAL)).isEqualTo("has");
    }

    private static MoneyValue money(String amount) {
        return new MoneyValue(Money.usd(amount));
    }

    private static DateValue date(String date) {
        return new DateValue(LocalDate.parse(date));
    }
}
