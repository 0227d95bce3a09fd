package io.bursar.examples.healthsystem.report;

import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.kpi.HoldBoard;
import io.bursar.examples.healthsystem.kpi.ReceiptBoard;
import io.bursar.examples.healthsystem.kpi.SupplierBoard;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands beside requests and invoices: suppliers, receipts, and how holds were resolved.
 *
 * <pre>{@code
 * new StreamTables(log.traces()).print(System.out);
 * }</pre>
 *
 * @param traces what the log says of each case
 */
record StreamTables(List<CaseTrace> traces) {

    private static final String ROW = "%-12s %6s %9s %8s %9s %8s %8s%n";

    void print(PrintStream out) {
        suppliers(out);
        ReceiptBoard receipts = ReceiptBoard.of(traces);
        out.printf(
                Locale.ROOT,
                "%nReceipts: %d, of which %d ended; from the dock to the end of the case %s for half of them, %s for nine of ten%n",
                receipts.cases(),
                receipts.posted(),
                days(receipts.median()),
                days(receipts.p90()));
        holds(out);
    }

    private void suppliers(PrintStream out) {
        out.printf(
                Locale.ROOT, "%nSuppliers by type of request (W02; days are elapsed, from submit to completion)%n%n");
        out.printf(Locale.ROOT, ROW, "type", "cases", "completed", "declined", "cancelled", "median", "longest");
        SupplierBoard.of(traces)
                .byType()
                .forEach((type, row) -> out.printf(
                        Locale.ROOT,
                        ROW,
                        type,
                        row.cases(),
                        row.completed(),
                        row.declined(),
                        row.cancelled(),
                        days(row.median()),
                        days(row.longest())));
    }

    private void holds(PrintStream out) {
        out.printf(Locale.ROOT, "%nHolds of invoices by code and resolution (W05)%n%n");
        HoldBoard.of(traces).byCode().forEach((code, resolutions) -> {
            String text = resolutions.entrySet().stream()
                    .map(one -> one.getKey() + " " + one.getValue())
                    .collect(Collectors.joining(", "));
            out.printf(Locale.ROOT, "%-24s %s%n", code, text);
        });
    }

    private static String days(Duration duration) {
        return new BigDecimal(duration.toMinutes())
                        .divide(new BigDecimal(Duration.ofDays(1).toMinutes()), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " d";
    }
}
