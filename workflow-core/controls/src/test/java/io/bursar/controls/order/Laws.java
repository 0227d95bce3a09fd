package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.variation.Strictness;
import java.util.List;
import java.util.function.BiFunction;

/** The laws of a partial order: reflexive, antisymmetric up to equal strictness, transitive. */
final class Laws {

    private Laws() {}

    static <T> void check(List<T> policies, BiFunction<T, T, PolicyComparison> compare) {
        for (T one : policies) {
            assertThat(compare.apply(one, one)).isEqualTo(PolicyComparison.EQUAL);
            for (T two : policies) {
                Strictness way = compare.apply(one, two).verdict();
                assertThat(compare.apply(two, one).verdict()).isEqualTo(way.reversed());
                for (T three : policies) {
                    Strictness next = compare.apply(two, three).verdict();
                    if (way.isNoWeaker() && next.isNoWeaker()) {
                        assertThat(compare.apply(one, three).verdict()).isEqualTo(way.and(next));
                    }
                }
            }
        }
    }
}
