package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects findings: counts all, keeps the first ones. */
final class Findings {
    /** Most findings kept with their sentences. */
    static final int MAX_KEPT = 10_000;

    private final List<Finding> kept = new ArrayList<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();

    void add(Finding finding) {
        counts.merge(finding.code(), 1L, Long::sum);
        if (kept.size() < MAX_KEPT) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    SortedMap<String, Long> counts() {
        return counts;
    }
}
