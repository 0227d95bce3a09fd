package io.bursar.examples.healthsystem.kpi;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of suppliers (W02): by what was asked for, how many there were, how they ended, and how long it took
 * (K01, elapsed, from submit to completion).
 *
 * <pre>{@code
 * SupplierBoard.of(traces).byType().get("ONBOARD").median();
 * }</pre>
 *
 * @param byType by type of request
 */
public record SupplierBoard(SortedMap<String, Row> byType) {

    private static final String SUPPLIER = "p2p.supplier";

    /** Copies the map. */
    public SupplierBoard {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    }

    /**
     * The requests of one type.
     *
     * @param cases how many there were
     * @param completed how many came to the end they were started for
     * @param declined how many were declined or disputed
     * @param cancelled how many were given up, such as those of suppliers that were there already
     * @param median half of those completed took at most this long
     * @param longest the longest of those completed
     */
    public record Row(long cases, long completed, long declined, long cancelled, Duration median, Duration longest) {}

    /** Reads it from what the log says of each case. */
    public static SupplierBoard of(List<CaseTrace> traces) {
        TreeMap<String, List<CaseTrace>> byType = traces.stream()
                .filter(trace -> trace.identity().workflow().equals(SUPPLIER))
                .collect(Collectors.groupingBy(trace -> trace.subject().kind(), TreeMap::new, Collectors.toList()));
        TreeMap<String, Row> rows = new TreeMap<>();
        byType.forEach((type, cases) -> rows.put(type, row(cases)));
        return new SupplierBoard(rows);
    }

    private static Row row(List<CaseTrace> cases) {
        List<Duration> took = cases.stream()
                .filter(inState("CLOSED"))
                .flatMap(trace -> trace.course().submittedAt().stream()
                        .map(from -> Duration.between(from, trace.course().endedAt())))
                .toList();
        return new Row(
                cases.size(),
                cases.stream().filter(inState("CLOSED")).count(),
                cases.stream().filter(inState("DECLINED")).count(),
                cases.stream().filter(inState("CANCELLED")).count(),
                Percentile.of(took, 50),
                Percentile.of(took, 100));
    }

    private static Predicate<CaseTrace> inState(String state) {
        return trace -> trace.course().state().equals(state);
    }
}
