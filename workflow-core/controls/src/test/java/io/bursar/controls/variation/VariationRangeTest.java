package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a point allows: bounds of values and of how many entries a collection has. */
class VariationRangeTest extends VariationBench {

    @Test
    void aRangeOfACollectionLimitsHowManyEntriesItHas() {
        VariationPoint reviewers =
                point("reviewers", Direction.TIGHTER_UP, "List", Data.texts(List.of()), number(0), number(2));

        assertThat(resolve(reviewers, grant("reviewers", Scope.facility("MERCY"), Data.texts(List.of("A", "B"))))
                        .blocked())
                .isFalse();
        assertThat(codes(resolve(
                        reviewers, grant("reviewers", Scope.facility("MERCY"), Data.texts(List.of("A", "B", "C"))))))
                .containsExactly("VAR_OUT_OF_RANGE");
    }

    @Test
    void aRangeMayHaveOneBoundOnly() {
        VariationPoint atLeast = point("count", Direction.NEUTRAL, "Int", number(3), number(2), null);
        assertThat(codes(resolve(atLeast, grant("count", Scope.ENTERPRISE, number(1)))))
                .containsExactly("VAR_OUT_OF_RANGE");
        assertThat(codes(resolve(atLeast, grant("count", Scope.ENTERPRISE, number(2)))))
                .isEmpty();
        VariationPoint atMost = point("count", Direction.NEUTRAL, "Int", number(3), null, number(5));
        assertThat(codes(resolve(atMost, grant("count", Scope.ENTERPRISE, number(6)))))
                .containsExactly("VAR_OUT_OF_RANGE");
        assertThat(codes(resolve(atMost, grant("count", Scope.ENTERPRISE, number(5)))))
                .isEmpty();
        VariationPoint dated = point(
                "until",
                Direction.NEUTRAL,
                "Date",
                new DateValue(TODAY),
                new DateValue(TODAY),
                new DateValue(TODAY.plusDays(1)));
        assertThat(codes(resolve(dated, grant("until", Scope.ENTERPRISE, new DateValue(TODAY.minusDays(1))))))
                .containsExactly("VAR_OUT_OF_RANGE");
        assertThat(codes(resolve(dated, grant("until", Scope.ENTERPRISE, new DateValue(TODAY)))))
                .isEmpty();
    }

    @Test
    void aBoundWithoutCurrencyIsMeantInTheCurrencyOfTheValue() {
        VariationPoint plain = point("limit", Direction.NEUTRAL, "Money", money("500"), number(0), number(1000));
        assertThat(codes(resolve(plain, grant("limit", Scope.ENTERPRISE, money("1000")))))
                .isEmpty();
        assertThat(codes(resolve(plain, grant("limit", Scope.ENTERPRISE, money("1001")))))
                .containsExactly("VAR_OUT_OF_RANGE");
    }

    @Test
    void aRangeOfAMapLimitsHowManyEntriesItHas() {
        VariationPoint bands = point(
                "bands", Direction.NEUTRAL, "Map", Data.record().put("A", 1).build(), number(1), number(2));
        assertThat(codes(resolve(
                        bands, grant("bands", Scope.ENTERPRISE, Data.record().build()))))
                .containsExactly("VAR_OUT_OF_RANGE");
        assertThat(codes(resolve(
                        bands,
                        grant(
                                "bands",
                                Scope.ENTERPRISE,
                                Data.record().put("A", 1).put("B", 2).build()))))
                .isEmpty();
    }
}
