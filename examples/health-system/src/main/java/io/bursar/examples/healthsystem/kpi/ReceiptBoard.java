package io.bursar.examples.healthsystem.kpi;

import java.time.Duration;
import java.util.List;

/**
 * How long deliveries took from the count at the dock until they stood in the books (W03, dock to posted).
 *
 * <pre>{@code
 * ReceiptBoard.of(traces).median();
 * }</pre>
 *
 * @param cases deliveries and services received
 * @param posted those of them that ended
 * @param median half of those took at most this long, elapsed
 * @param p90 nine of ten took at most this long, elapsed
 */
public record ReceiptBoard(long cases, long posted, Duration median, Duration p90) {

    private static final String RECEIVING = "p2p.receiving";

    /** Reads it from what the log says of each case. */
    public static ReceiptBoard of(List<CaseTrace> traces) {
        List<CaseTrace> receipts = traces.stream()
                .filter(trace -> trace.identity().workflow().equals(RECEIVING))
                .toList();
        List<Duration> took = receipts.stream()
                .filter(CaseTrace::isCompleted)
                .flatMap(trace -> trace.course().submittedAt().stream()
                        .map(from -> Duration.between(from, trace.course().endedAt())))
                .toList();
        return new ReceiptBoard(
                receipts.size(),
                receipts.stream().filter(CaseTrace::isCompleted).count(),
                Percentile.of(took, 50),
                Percentile.of(took, 90));
    }
}
