package io.bursar.examples.healthsystem.report;

import io.bursar.controls.variance.FacilityVariance;
import io.bursar.examples.healthsystem.kpi.KpiBoard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a run ends in.
 *
 * <pre>{@code
 * RunReport report = new HealthSystemRun(options).run();
 * report.holds();
 * }</pre>
 *
 * @param board the indicators
 * @param variance how far each facility is from the enterprise, and its grants
 * @param input what was not taken, and what became of the files handed in
 * @param checks log and ERP
 * @param run how long it took
 */
public record RunReport(KpiBoard board, List<FacilityVariance> variance, Input input, Checks checks, Run run) {

    /** Refuses nulls and copies the list. */
    public RunReport {
        Objects.requireNonNull(board, "board");
        variance = List.copyOf(variance);
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(checks, "checks");
        Objects.requireNonNull(run, "run");
    }

    /** Whether the log is whole, decides the same again, and the ERP has each document once. */
    public boolean holds() {
        return checks.log().holds() && checks.erp().holds();
    }

    /**
     * What came in.
     *
     * @param bad what was not taken
     * @param files what became of invoice files that were handed in
     * @param waiting how many cases wait, by state and reason
     */
    public record Input(List<BadInput> bad, List<FileOutcome> files, SortedMap<String, Long> waiting) {
        /** Copies the lists. */
        public Input {
            bad = List.copyOf(bad);
            files = List.copyOf(files);
        }
    }

    /**
     * What was checked.
     *
     * @param log the log
     * @param erp the ERPs
     * @param outage what a day without one of them did; empty where both were up
     */
    public record Checks(LogCheck log, ErpCheck erp, Optional<OutageReport> outage) {}

    /**
     * How the run went.
     *
     * @param database the folder left to explore
     * @param seed the seed
     * @param until how far the virtual clock went
     * @param commands commands carried out by this process
     * @param wall how long this process took for them
     */
    public record Run(Path database, long seed, Instant until, long commands, Duration wall) {}
}
