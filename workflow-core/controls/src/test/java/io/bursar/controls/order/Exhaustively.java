package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.variation.Strictness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Holds a comparison of policies against brute force: each policy of a small domain is asked everything that can be
 * asked, and one is stricter exactly when it never allows what the other does not.
 */
final class Exhaustively {

    private Exhaustively() {}

    /**
     * Compares every policy with every other one.
     *
     * @param policies the domain
     * @param allowed the questions to which a policy answers that it may be done
     * @param compare what is tested
     * @return how many pairs were compared
     */
    static <T> int compareAll(
            List<T> policies, Function<T, BitSet> allowed, BiFunction<T, T, PolicyComparison> compare) {
        List<BitSet> answers = new ArrayList<>();
        policies.forEach(policy -> answers.add(allowed.apply(policy)));
        for (int i = 0; i < policies.size(); i++) {
            for (int j = 0; j < policies.size(); j++) {
                Strictness expected = Strictness.of(
                        isSubset(answers.get(i), answers.get(j)), isSubset(answers.get(j), answers.get(i)));
                PolicyComparison found = compare.apply(policies.get(i), policies.get(j));
                if (found.verdict() != expected) {
                    assertThat(found)
                            .as("%s beside %s is %s", policies.get(i), policies.get(j), expected)
                            .extracting(PolicyComparison::verdict)
                            .isEqualTo(expected);
                }
            }
        }
        return policies.size() * policies.size();
    }

    private static boolean isSubset(BitSet some, BitSet all) {
        BitSet outside = (BitSet) some.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    /** Collects the answers of one policy, question by question. */
    static final class Answers {

        private final BitSet allowed = new BitSet();
        private int asked;

        void add(boolean answer) {
            allowed.set(asked++, answer);
        }

        BitSet allowed() {
            return allowed;
        }
    }
}
