package io.bursar.examples.healthsystem;

import io.bursar.controls.variance.FacilityVariance;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.agenda.Simulation;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.inbox.InboxFile;
import io.bursar.examples.healthsystem.inbox.Incoming;
import io.bursar.examples.healthsystem.inbox.IntakeFolder;
import io.bursar.examples.healthsystem.inbox.InvoiceFolder;
import io.bursar.examples.healthsystem.kpi.KpiBoard;
import io.bursar.examples.healthsystem.kpi.Variance;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.report.BadInput;
import io.bursar.examples.healthsystem.report.Endings;
import io.bursar.examples.healthsystem.report.ErpCheck;
import io.bursar.examples.healthsystem.report.LogCheck;
import io.bursar.examples.healthsystem.report.OutageReport;
import io.bursar.examples.healthsystem.report.RunReport;
import io.bursar.examples.healthsystem.trade.Applications;
import io.bursar.examples.healthsystem.world.Erps;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.examples.healthsystem.world.WorldOptions;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A run of the health system on a database: a new one, or one that was interrupted and goes on.
 *
 * <pre>{@code
 * RunReport report = new HealthSystemRun(RunOptions.of(folder, 40), Progress.SILENT, System::nanoTime).run();
 * }</pre>
 */
public final class HealthSystemRun {

    private static final int WHOLE = 1_000;
    private static final Duration AFTER_SEASON = Duration.ofDays(150);
    private static final Duration MOST_WORK = Duration.ofDays(75);

    private final RunOptions options;
    private final Progress progress;
    private final LongSupplier nanos;
    private final Dice dice;
    private final Season season;
    private final Set<CaseId> changed = new TreeSet<>();
    private long commands;

    /**
     * A run.
     *
     * @param options what it does
     * @param progress is told how far it has come
     * @param nanos measures how long it takes
     */
    public HealthSystemRun(RunOptions options, Progress progress, LongSupplier nanos) {
        this.options = options;
        this.progress = progress;
        this.nanos = nanos;
        this.dice = Dice.of(options.seed());
        this.season = Season.of(
                LocalDate.ofInstant(WorldOptions.START, World.HOME),
                options.size().cases());
    }

    /** Runs to the end and says what came of it. */
    public RunReport run() throws IOException {
        WorldOptions usual = WorldOptions.of(options.database(), options.seed());
        WorldOptions asked = options.assist() ? usual : usual.withoutAssist();
        WorldOptions where = options.outage() ? asked.withOutage(season.outage(World.HOME)) : asked;
        try (World world = World.open(where, committed -> {
            changed.add(committed.id());
            commands++;
            world(committed.status().at());
        })) {
            RunIdentity.require(options);
            return run(world);
        }
    }

    private void world(Instant at) {
        progress.passed(share(at), commands, at);
    }

    private RunReport run(World world) throws IOException {
        Hospitals hospitals =
                Hospitals.first(options.size().hospitals(), world.standards().policy(), world.staff());
        Absences.plan(world.staff(), hospitals, dice, season);
        Incoming intake =
                new IntakeFolder(hospitals, dice, season).read(files(options.intake(), IntakeFolder.shipped()));
        Incoming mail =
                new InvoiceFolder(hospitals, dice, season).read(files(options.invoices(), InvoiceFolder.shipped()));
        Incoming generated = new Generated(hospitals, dice, season)
                .plan(options.size().cases() - intake.starts().size());
        List<PlannedStart> starts = new ArrayList<>(intake.starts());
        starts.addAll(mail.starts());
        starts.addAll(generated.starts());
        Office office = new Office(world.bursar().engine(), options.seed());
        starts.addAll(new Applications(
                        office, hospitals, new WorkingHours(world.standards().policy()), dice)
                .starts(season));
        long from = nanos.getAsLong();
        Instant end = seasonEnd().plus(AFTER_SEASON);
        Simulation simulation =
                new Simulation(world, office, new Cast(world, hospitals, office, dice).everybody(season), changed, end);
        simulation.plan(starts);
        while (simulation.step()) {
            world(world.clock().instant());
        }
        Duration wall = Duration.ofNanos(nanos.getAsLong() - from);
        progress.passed(WHOLE, commands, world.clock().instant());
        List<BadInput> bad = new ArrayList<>(intake.bad());
        bad.addAll(mail.bad());
        bad.addAll(generated.bad());
        bad.addAll(Endings.refused(starts, office, world.bursar().engine().store()));
        return report(world, new Gathered(bad, mail), wall);
    }

    private static Optional<OutageReport> outage(World world, LogCheck log) {
        Predicate<String> served =
                facility -> world.erps().connector(new FacilityId(facility)).equals(Erps.MOUNTAIN);
        return world.erps().outage().map(window -> OutageReport.of(log.traces(), window, served));
    }

    private static List<InboxFile> files(Optional<Path> folder, List<InboxFile> shipped) {
        return folder.map(InboxFile::in).orElse(shipped);
    }

    private Instant seasonEnd() {
        return WorldOptions.START.plus(Duration.ofDays(season.businessDays() * 7L / 5));
    }

    private int share(Instant now) {
        Duration all = Duration.between(WorldOptions.START, seasonEnd().plus(MOST_WORK));
        Duration done = Duration.between(WorldOptions.START, now);
        return (int) Math.min(WHOLE - 1L, Math.max(0, done.toMinutes() * WHOLE / all.toMinutes()));
    }

    private record Gathered(List<BadInput> bad, Incoming mail) {}

    private static List<FacilityVariance> variance(World world, KpiBoard board, LogCheck log) {
        Set<String> deviating = log.differences().stream()
                .map(difference -> difference.caseId().toString())
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC);
        return Variance.of(board, new Variance.Traces(log.traces(), deviating), world.standards(), today);
    }

    private RunReport report(World world, Gathered gathered, Duration wall) throws IOException {
        Path export = options.export().orElse(options.database().resolve("log.jsonl"));
        LogCheck log = LogCheck.of(world.bursar().engine(), export);
        ErpCheck erp = ErpCheck.of(world.erps(), world.bursar().engine().store());
        KpiBoard board = KpiBoard.of(
                log.traces(), world.standards().policy(), world.clock().instant());
        Endings endings = new Endings(world.bursar());
        RunReport.Input input =
                new RunReport.Input(gathered.bad(), endings.files(gathered.mail()), endings.waiting(log.traces()));
        RunReport.Run run = new RunReport.Run(
                options.database(), options.seed(), world.clock().instant(), commands, wall);
        return new RunReport(
                board, variance(world, board, log), input, new RunReport.Checks(log, erp, outage(world, log)), run);
    }
}
