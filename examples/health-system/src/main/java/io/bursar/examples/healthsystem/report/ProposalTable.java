package io.bursar.examples.healthsystem.report;

import io.bursar.ai.governor.ProposalCount;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What models suggested and what became of it, per use case of all facilities.
 *
 * <pre>{@code
 * new ProposalTable(log.proposals()).print(System.out);
 * }</pre>
 *
 * @param byUseCase how many per use case and outcome
 */
record ProposalTable(SortedMap<String, SortedMap<String, Integer>> byUseCase) {

    /** The outcomes, as they stand in the log. */
    static final List<String> OUTCOMES = List.of(
            ProposalCount.MADE,
            "accepted",
            "changed",
            "overridden",
            "ignored",
            "automatic",
            "confirmed",
            "abstained",
            "failed");

    ProposalTable {
        byUseCase = Collections.unmodifiableSortedMap(new TreeMap<>(byUseCase));
    }

    static ProposalTable of(List<ProposalCount> counts) {
        SortedMap<String, SortedMap<String, Integer>> byUseCase = new TreeMap<>();
        for (ProposalCount count : counts) {
            SortedMap<String, Integer> all = byUseCase.computeIfAbsent(count.useCase(), any -> new TreeMap<>());
            OUTCOMES.forEach(outcome -> all.merge(outcome, count.of(outcome), Integer::sum));
        }
        return new ProposalTable(byUseCase);
    }

    void print(PrintStream out) {
        if (byUseCase.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%nSuggestions of models, from the log (canonical §1.12); none has a certificate, so nothing is automatic%n%n%-8s",
                "use case");
        OUTCOMES.forEach(outcome -> out.printf(Locale.ROOT, " %10s", outcome));
        out.println();
        byUseCase.forEach((useCase, counts) -> {
            out.printf(Locale.ROOT, "%-8s", useCase);
            OUTCOMES.forEach(outcome -> out.printf(Locale.ROOT, " %10d", counts.getOrDefault(outcome, 0)));
            out.println();
        });
    }
}
