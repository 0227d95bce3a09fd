package io.bursar.verifier.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.verifier.Riverbend;
import io.bursar.verifier.Verdict;
import io.bursar.verifier.Verifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is made weaker on purpose is refuted with a path, and nothing makes the verifier fail. A fixed sample; all of
 * them with {@code -Dverifier.mutants=100000}.
 */
@Tag("long")
class MutationTest {

    private static final int SAMPLE = Integer.getInteger("verifier.mutants", 100);
    private static final long SEED = 2_026_11L;
    private static final int PERCENT = 95;

    private record Tried(Mutant mutant, Fate fate) {}

    @Test
    void whatIsMadeWeakerIsRefutedWithAPath() {
        assertThat(Verifier.verify(Riverbend.input().against(Riverbend.agreed()))
                        .verdict())
                .as("unchanged")
                .isEqualTo(Verdict.PROVED);
        List<Tried> tried = Mutants.some(SAMPLE, SEED).parallelStream()
                .map(mutant -> new Tried(mutant, Trial.fate(mutant, true)))
                .toList();
        Map<Fate, Integer> counted = new EnumMap<>(Fate.class);
        tried.forEach(one -> counted.merge(one.fate(), 1, Integer::sum));
        List<Tried> left = tried.stream().filter(one -> one.fate().open()).toList();
        int equivalent = 0;
        for (Tried one : left) {
            Optional<String> reason = Equivalent.reason(one.mutant());
            System.out.println("  " + one.fate() + " " + one.mutant() + ": " + reason.orElse("not seen"));
            equivalent += reason.isPresent() ? 1 : 0;
        }
        if (SAMPLE > Mutants.all().size()) {
            byOperator(tried);
        }
        int refuted = counted.getOrDefault(Fate.REFUTED, 0);
        int weaker = refuted + left.size() - equivalent;
        System.out.println("Mutants: " + tried.size() + " of " + Mutants.all().size() + " " + counted + ", equivalent "
                + equivalent + ": " + refuted + " of " + weaker + " refuted with a path, "
                + 100.0 * refuted / weaker + " %");
        assertThat(counted).doesNotContainKey(Fate.CRASHED);
        assertThat(refuted * 100).as("refuted with a path").isGreaterThanOrEqualTo(PERCENT * weaker);
    }

    /** Per operator: how many mutants, refused by the loader or the same, refuted, equivalent, not seen. */
    private static void byOperator(List<Tried> tried) {
        Map<String, int[]> operators = new TreeMap<>();
        for (Tried one : tried) {
            int[] counts = operators.computeIfAbsent(one.mutant().operator(), any -> new int[5]);
            counts[0]++;
            if (!one.fate().open()) {
                counts[one.fate() == Fate.REFUTED ? 2 : 1]++;
            } else {
                counts[Equivalent.reason(one.mutant()).isPresent() ? 3 : 4]++;
            }
        }
        operators.forEach((operator, counts) -> System.out.println("  " + operator + ": " + Arrays.toString(counts)));
    }
}
