package io.bursar.examples.healthsystem;

import io.bursar.examples.healthsystem.report.JsonReport;
import io.bursar.examples.healthsystem.report.RunReport;
import io.bursar.examples.healthsystem.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main job: hospitals that buy and pay for some weeks on a virtual clock. A run that is killed goes on when it is
 * started again on the same database.
 *
 * <pre>{@code
 * new CommandLine(new HealthSystem()).execute("--cases", "100", "--database", "data");
 * }</pre>
 */
@Command(
        name = "health-system",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = "Runs hospitals that buy and pay, with faults and bad input, and says what the log proves.")
public final class HealthSystem implements Callable<Integer> {

    @Option(names = "--hospitals", defaultValue = "8", description = "how many hospitals, 1 to 8 (default 8)")
    private int hospitals;

    @Option(
            names = "--cases",
            defaultValue = "1000",
            description = "how many requisitions; invoices come on top (default 1000)")
    private int cases;

    @Option(names = "--seed", defaultValue = "42", description = "the same seed gives the same figures (default 42)")
    private long seed;

    @Option(
            names = "--database",
            description = "folder of the database; one that was interrupted goes on (default: a new one)")
    private @Nullable Path database;

    @Option(
            names = "--intake",
            description = "folder of requisition files, .json, .jsonl or .csv (default: shipped ones)")
    private @Nullable Path intake;

    @Option(names = "--invoices", description = "folder of UBL invoices (default: shipped ones)")
    private @Nullable Path invoices;

    @Option(names = "--no-outage", description = "both ERPs are up all the time (default: one is down for a day)")
    private boolean noOutage;

    /** Whether models suggest. */
    enum Assist {
        /** They do, and people decide. */
        ON,
        /** Nobody is asked. */
        OFF
    }

    @Option(
            names = "--assist",
            defaultValue = "on",
            description = "on or off: whether models suggest, under a governor and without acting (default on)")
    private Assist assist = Assist.ON;

    @Option(names = "--report", description = "where the report is written as JSON")
    private @Nullable Path report;

    @Option(names = "--export", description = "where the log is exported (default: log.jsonl in the database's folder)")
    private @Nullable Path export;

    @Option(names = "--quiet", description = "no progress bar and no report on the console")
    private boolean quiet;

    /** A command, to be filled by its options. */
    public HealthSystem() {}

    /** Runs the command; the process ends with 0 when log and ERP keep what was promised. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HealthSystem())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        RunOptions options = new RunOptions(
                database == null ? Files.createTempDirectory("bursar-health-system") : database,
                new RunOptions.Size(hospitals, cases),
                seed,
                !noOutage,
                assist == Assist.ON,
                Optional.ofNullable(intake),
                Optional.ofNullable(invoices),
                Optional.ofNullable(export));
        Progress progress = quiet ? Progress.SILENT : new ProgressBar(System.err, System::nanoTime);
        RunReport result = new HealthSystemRun(options, progress, System::nanoTime).run();
        if (!quiet) {
            new TextReport(System.out).print(result);
        }
        if (report != null) {
            try (Writer out = Files.newBufferedWriter(report)) {
                JsonReport.write(result, out);
            }
        }
        return result.holds() ? 0 : 1;
    }
}
