package io.bursar.verifier.mutation;

import io.bursar.standards.policy.PolicyTexts;
import io.bursar.verifier.Riverbend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All mutants of the shipped definitions and policies, in a fixed order. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        Riverbend.STANDARDS.definitions().values().forEach(definition -> {
            new RowMutants(definition, mutants).all();
            new ControlMutants(definition, mutants).all();
            new WordMutants(definition, mutants).all();
        });
        new PolicyMutants(PolicyTexts.shipped(), mutants).all();
        return mutants;
    }

    /** Some of them, the same ones every time. */
    static List<Mutant> some(int many, long seed) {
        List<Mutant> mutants = new ArrayList<>(all());
        Collections.shuffle(mutants, new Random(seed));
        return mutants.subList(0, Math.min(many, mutants.size()));
    }
}
