package io.bursar.verifier;

import io.bursar.model.finding.Finding;
import java.util.List;

/** What the verifier refutes, check by check. */
final class Refuted {

    private Refuted() {}

    /** Everything that one check refutes. */
    static List<Refutation> by(Check check, VerifierInput input) {
        return Verifier.verify(input).results().stream()
                .filter(result -> result.check() == check)
                .flatMap(result -> result.refutations().stream())
                .toList();
    }

    /** The codes of what one check refutes, each once. */
    static List<String> codes(Check check, VerifierInput input) {
        return by(check, input).stream()
                .map(Refutation::finding)
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
