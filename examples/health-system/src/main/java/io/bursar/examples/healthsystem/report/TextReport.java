package io.bursar.examples.healthsystem.report;

import io.bursar.controls.variance.FacilityVariance;
import io.bursar.examples.healthsystem.kpi.FacilityKpis;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report as people read it.
 *
 * <pre>{@code
 * new TextReport(System.out).print(report);
 * }</pre>
 */
public final class TextReport {

    /** Most bad inputs that are listed; the rest is counted. */
    static final int MAX_BAD = 40;

    private static final String ROW = "%-12s %6s %6s %6s %6s %8s %8s %9s %11s %11s %6s %8s   %s%n";

    private final PrintStream out;

    /** A report to a stream. */
    public TextReport(PrintStream out) {
        this.out = out;
    }

    /** Prints it. */
    public void print(RunReport report) {
        facilities(report);
        variance(report);
        exceptions(report);
        new StreamTables(report.checks().log().traces()).print(out);
        ProposalTable.of(report.checks().log().proposals()).print(out);
        list("Waiting at the end", report.input().waiting());
        files(report);
        bad(report);
        verdicts(report);
        run(report);
    }

    private void facilities(RunReport report) {
        out.printf(
                Locale.ROOT,
                "%nPer facility, from the log (canonical §1.11; days are elapsed, from submit to completion)%n%n");
        out.printf(
                Locale.ROOT,
                ROW,
                "facility",
                "cases",
                "req.",
                "inv.",
                "done",
                "median",
                "p90",
                "touchless",
                "first match",
                "first right",
                "exc.",
                "SLA met",
                "approval age in business days 0-2/3-5/6-10/>10");
        report.board().facilities().forEach(this::row);
        row("all", report.board().all());
    }

    private void row(String name, FacilityKpis kpis) {
        long exceptions =
                kpis.exceptions().values().stream().mapToLong(Long::longValue).sum();
        String ages = kpis.approvalAge().stream().map(String::valueOf).collect(Collectors.joining(" / "));
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                kpis.volume().cases(),
                kpis.volume().requisitions(),
                kpis.volume().invoices(),
                kpis.volume().completed(),
                days(kpis.cycle().median()),
                days(kpis.cycle().p90()),
                kpis.touchless().text(),
                kpis.firstPassMatch().text(),
                kpis.firstTimeRight().text(),
                exceptions,
                kpis.slaAdherence().text(),
                ages);
    }

    private void variance(RunReport report) {
        out.printf(
                Locale.ROOT,
                "%nVariance from the enterprise, in standard deviations of the facilities (canonical §1.11), and what each does otherwise"
                        + " by grant%n%n%-12s",
                "facility");
        FacilityVariance.INDICATORS.forEach(indicator -> out.printf(Locale.ROOT, " %6s", indicator));
        out.println("   grants");
        for (FacilityVariance facility : report.variance()) {
            out.printf(Locale.ROOT, "%-12s", facility.facility());
            for (String indicator : FacilityVariance.INDICATORS) {
                BigDecimal score = facility.scores().get(indicator);
                out.printf(Locale.ROOT, " %6s", score == null ? "-" : score.toPlainString());
            }
            String grants = facility.grants().stream().map(Object::toString).collect(Collectors.joining("; "));
            out.println("   " + (grants.isEmpty() ? "none" : grants));
        }
    }

    private static String days(Duration duration) {
        return new BigDecimal(duration.toMinutes())
                        .divide(new BigDecimal(Duration.ofDays(1).toMinutes()), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " d";
    }

    private void exceptions(RunReport report) {
        out.printf(Locale.ROOT, "%nExceptions by code and facility%n%n");
        List<String> facilities = List.copyOf(report.board().facilities().keySet());
        out.printf(Locale.ROOT, "%-24s %6s", "code", "all");
        facilities.forEach(facility -> out.printf(Locale.ROOT, " %10s", facility));
        out.println();
        report.board().all().exceptions().forEach((code, count) -> {
            out.printf(Locale.ROOT, "%-24s %6d", code, count);
            report.board()
                    .facilities()
                    .values()
                    .forEach(kpis ->
                            out.printf(Locale.ROOT, " %10d", kpis.exceptions().getOrDefault(code, 0L)));
            out.println();
        });
    }

    private void list(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "%n%s%n%n", title);
        counts.forEach((what, count) -> out.printf(Locale.ROOT, "%6d  %s%n", count, what));
    }

    private void files(RunReport report) {
        out.printf(Locale.ROOT, "%nInvoice files%n%n");
        report.input()
                .files()
                .forEach(file ->
                        out.printf(Locale.ROOT, "  %-36s %-12s %s%n", file.file(), file.state(), file.reason()));
    }

    private void bad(RunReport report) {
        List<BadInput> bad = report.input().bad();
        out.printf(Locale.ROOT, "%nBad input: %d not taken or noted; everything else went on%n%n", bad.size());
        for (BadInput input : bad.subList(0, Math.min(MAX_BAD, bad.size()))) {
            input.findings().forEach(finding -> out.printf(Locale.ROOT, "  %-24s %s%n", input.source(), finding));
        }
        if (bad.size() > MAX_BAD) {
            out.printf(Locale.ROOT, "  … and %d more%n", bad.size() - MAX_BAD);
        }
    }

    private void verdicts(RunReport report) {
        LogCheck log = report.checks().log();
        ErpCheck erp = report.checks().erp();
        out.println();
        log.verdict()
                .fold(
                        intact -> out.printf(
                                Locale.ROOT,
                                "Audit:       OK, %,d records of %,d cases, head %s%n",
                                intact.summary().records(),
                                intact.summary().cases(),
                                intact.summary().heads().shortText()),
                        broken -> out.printf(
                                Locale.ROOT,
                                "Audit:       BROKEN, %,d breaks, first %s%n",
                                broken.found(),
                                broken.breaks().get(0)));
        out.printf(
                Locale.ROOT,
                "Decided again: %d differences%n",
                log.differences().size());
        out.printf(
                Locale.ROOT,
                "Payables:    %,d credits that no run has taken off, %,d invoices with an open dispute%n",
                erp.openCredits(),
                erp.openDisputes());
        log.differences().stream().limit(5).forEach(difference -> out.printf(Locale.ROOT, "  %s%n", difference));
        out.printf(
                Locale.ROOT,
                "ERP:         %s, %,d orders and %,d vouchers, %d duplicates, %d missing, %d unexpected%n",
                erp.holds() ? "OK" : "BROKEN",
                erp.orders(),
                erp.invoices(),
                erp.duplicates().size(),
                erp.missing().size(),
                erp.unexpected().size());
        report.checks().outage().ifPresent(this::outage);
    }

    private void outage(OutageReport outage) {
        out.printf(
                Locale.ROOT,
                "Outage:      erp-mountain down from %s for %s; %,d writes and %,d cases waited, %d still do, the last went on %s after it was back%n",
                outage.window().from(),
                hours(Duration.between(outage.window().from(), outage.window().to())),
                outage.writes(),
                outage.cases(),
                outage.open(),
                hours(outage.recovery()));
        out.printf(
                Locale.ROOT,
                "             95 %% of the other hospitals' writes settled within %s%n",
                hours(outage.elsewhere()));
    }

    private static String hours(Duration duration) {
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    private void run(RunReport report) {
        RunReport.Run run = report.run();
        long cases = report.board().all().volume().cases();
        BigDecimal seconds =
                new BigDecimal(run.wall().toMillis()).movePointLeft(3).max(new BigDecimal("0.001"));
        out.printf(
                Locale.ROOT,
                "Throughput:  %,d commands in %s s: %s commands/s, %s cases/s%n",
                run.commands(),
                seconds.setScale(1, RoundingMode.HALF_UP),
                new BigDecimal(run.commands()).divide(seconds, 0, RoundingMode.HALF_UP),
                new BigDecimal(cases).divide(seconds, 1, RoundingMode.HALF_UP));
        out.printf(Locale.ROOT, "Virtual time: until %s, seed %d%n", run.until(), run.seed());
        out.printf(
                Locale.ROOT,
                "Database:    %s (log.jsonl beside it is the exported log)%n",
                run.database().toAbsolutePath());
    }
}
