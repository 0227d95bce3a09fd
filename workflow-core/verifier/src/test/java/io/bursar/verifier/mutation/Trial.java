package io.bursar.verifier.mutation;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.load.LoadResult;
import io.bursar.definition.print.DefinitionPrinter;
import io.bursar.standards.policy.PolicyLoadResult;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.Riverbend;
import io.bursar.verifier.Verdict;
import io.bursar.verifier.VerificationReport;
import io.bursar.verifier.Verifier;
import io.bursar.verifier.VerifierInput;
import java.util.List;
import java.util.Optional;

/** Prints a mutant as YAML, loads it, and asks the verifier. */
final class Trial {

    private static final DefinitionLoader LOADER = DefinitionLoader.standard().knowing(Riverbend.STANDARDS.functions());

    private Trial() {}

    /** What a mutant is, once it is loaded. */
    static Optional<VerifierInput> load(Mutant mutant) {
        WorkflowDefinition changed = mutant.definition();
        if (changed != null) {
            LoadResult loaded = LOADER.load("mutant.yaml", new DefinitionPrinter(LOADER.vocabulary()).print(changed));
            return loaded.fold(fine -> Optional.of(Riverbend.input(fine.definition())), invalid -> Optional.empty());
        }
        PolicyTexts texts = mutant.policy();
        if (texts == null) {
            return Optional.empty();
        }
        PolicyLoadResult loaded = PolicyLoader.load(texts);
        return loaded.fold(fine -> Optional.of(Riverbend.input(fine.policy().pack())), invalid -> Optional.empty());
    }

    /** What became of it, held against the standard or by itself. */
    static Fate fate(Mutant mutant, boolean againstStandard) {
        try {
            Optional<VerifierInput> input = load(mutant);
            if (input.isEmpty()) {
                return Fate.REFUSED_AT_LOAD;
            }
            if (same(mutant, input.get())) {
                return Fate.SAME;
            }
            return fate(Verifier.verify(againstStandard ? input.get().against(Riverbend.agreed()) : input.get()));
        } catch (RuntimeException crashed) {
            crashed.printStackTrace();
            return Fate.CRASHED;
        }
    }

    private static boolean same(Mutant mutant, VerifierInput input) {
        WorkflowDefinition changed = mutant.definition();
        if (changed == null) {
            PolicyPack agreed = Riverbend.STANDARDS.policy();
            return input.policy().authority().equals(agreed.authority())
                    && input.policy().organization().equals(agreed.organization())
                    && input.policy().grants().equals(agreed.grants());
        }
        WorkflowDefinition agreed = Riverbend.STANDARDS.definition(changed.id());
        return input.definitions().stream()
                .filter(definition -> definition.id().equals(changed.id()))
                .allMatch(definition -> definition.graph().equals(agreed.graph())
                        && definition.vocabulary().equals(agreed.vocabulary())
                        && definition.governance().equals(agreed.governance()));
    }

    static Fate fate(VerificationReport report) {
        if (report.verdict() == Verdict.REFUTED) {
            boolean shown = report.results().stream()
                    .flatMap(result -> result.refutations().stream())
                    .anyMatch(refutation -> !refutation.path().isEmpty());
            return shown ? Fate.REFUTED : Fate.REFUTED_WITHOUT_PATH;
        }
        return report.verdict() == Verdict.UNKNOWN ? Fate.UNKNOWN : Fate.SURVIVED;
    }

    /** The answers of a report that are no proof. */
    static List<CheckResult> open(Mutant mutant) {
        return load(mutant)
                .map(input -> Verifier.verify(input.against(Riverbend.agreed())).open())
                .orElse(List.of());
    }
}
