package io.bursar.testkit;

import io.bursar.engine.Outcome;
import io.bursar.model.finding.Finding;
import java.util.List;

/** Why a command was refused. */
final class Refused {

    private Refused() {}

    /** The codes of the findings; none where it was done. */
    static List<String> codes(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }
}
