package io.bursar.examples.healthsystem.kpi;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the holds of invoices were resolved (W05): by code and resolution, how many.
 *
 * <pre>{@code
 * HoldBoard.of(traces).byCode().get("INV_PRICE").get("ACCEPT_VARIANCE");
 * }</pre>
 *
 * @param byCode by code of the hold, and by resolution; {@link #OPEN} where there is none yet
 */
public record HoldBoard(SortedMap<String, SortedMap<String, Long>> byCode) {

    /** Not resolved. */
    public static final String OPEN = "open";

    private static final String HOLD = "p2p.invoice-exception";

    /** Copies the map. */
    public HoldBoard {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    /** Reads it from what the log says of each case. */
    public static HoldBoard of(List<CaseTrace> traces) {
        TreeMap<String, List<CaseTrace>> cases = traces.stream()
                .filter(trace -> trace.identity().workflow().equals(HOLD))
                .collect(Collectors.groupingBy(trace -> trace.subject().kind(), TreeMap::new, Collectors.toList()));
        TreeMap<String, SortedMap<String, Long>> byCode = new TreeMap<>();
        cases.forEach((code, held) -> byCode.put(
                code,
                held.stream()
                        .collect(Collectors.groupingBy(HoldBoard::resolution, TreeMap::new, Collectors.counting()))));
        return new HoldBoard(byCode);
    }

    private static String resolution(CaseTrace trace) {
        if (!trace.course().ended()) {
            return OPEN;
        }
        String resolution = trace.subject().resolution();
        return resolution.isEmpty() ? "by itself" : resolution;
    }
}
