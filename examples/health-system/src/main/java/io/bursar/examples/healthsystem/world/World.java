package io.bursar.examples.healthsystem.world;

import io.bursar.ai.governor.AiGovernor;
import io.bursar.ai.governor.KillSwitch;
import io.bursar.embedded.sample.SampleStaff;
import io.bursar.engine.Bursar;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.port.Assist;
import io.bursar.engine.store.CaseStore;
import io.bursar.erp.runtime.ScreenedSystems;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.jdbc.H2Database;
import io.bursar.jdbc.JdbcStore;
import io.bursar.jdbc.Schema;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hospital system to run: cases in an H2 file, two reference ERPs in others, the clock and what was tried in vain in
 * two more, and the sample staff. What is in the folder already goes on.
 *
 * <pre>{@code
 * try (World world = World.open(options, committed -> {})) {
 *     world.clock().advanceTo(tuesday);
 *     world.bursar().runDue();
 * }
 * }</pre>
 */
public final class World implements AutoCloseable {

    /** Where the ERP counts its days: in the zone of the shared services. */
    public static final ZoneId HOME = ZoneId.of("America/Chicago");

    private static final String NODE = "health-system";

    /** Screenings hold for 31 days; they are renewed well before. */
    private static final Duration MAINTENANCE = Duration.ofDays(14);

    private final Standards standards;
    private final VirtualClock clock;
    private final H2Database database;
    private final JdbcStore jdbc;
    private final Erps erps;
    private final SampleStaff staff;
    private final Bursar bursar;
    private final Tries tries;
    private final Safe safe;
    private final Exclusions exclusions = new Exclusions();
    private final @Nullable AiGovernor governor;
    private Instant maintained = Instant.EPOCH;

    private World(WorldOptions options, Consumer<Case> committed) {
        Path folder = options.folder();
        this.standards = Standards.canonical().with(KillSwitch.definition());
        this.clock = VirtualClock.open(folder.resolve("clock"), WorldOptions.START);
        this.tries = Tries.open(folder.resolve("tries"));
        this.database = H2Database.open(folder.resolve("bursar"));
        Schema.apply(database.dataSource());
        this.erps = Erps.open(options, clock, standards.policy().organization());
        this.staff = SampleStaff.riverbend();
        this.safe = Safe.open(folder, database.dataSource(), clock, Dice.of(options.seed()));
        this.governor = options.assisted() ? Models.governor() : null;
        Standard standard = Standard.of(standards.definitions().values(), standards.policy(), standards.functions());
        this.jdbc = JdbcStore.open(database.dataSource());
        // one process at a time opens these files: what a killed one was about to send is looked after at once
        jdbc.startedAnew(NODE);
        CaseStore store = WatchedStore.of(jdbc, committed);
        Settings settings = Settings.of(NODE, clock, new TimeOrderedIds(clock, new Random(options.seed())));
        Host host = Host.of(store, staff, new ScreenedSystems(erps.systems(), exclusions.connector(clock)))
                .withAssist(governor == null ? Assist.NONE : governor)
                .withIntake(safe.intake());
        this.bursar = new Bursar(new Engine(standard, host, settings));
        maintain();
    }

    /** Opens it; the listener hears of every case that was committed, after the commit. */
    public static World open(WorldOptions options, Consumer<Case> committed) {
        try {
            Files.createDirectories(options.folder());
        } catch (IOException unwritable) {
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE, "The folder of the database cannot be made", Map.of(), unwritable);
        }
        return new World(options, committed);
    }

    /**
     * Does what is due by the clock. Leases run on real time, of which a day here takes next to none: where only they
     * stand in the way of what is due, they are given back, as there is no other node they keep away.
     */
    public void runDue() {
        if (bursar.runDue() == 0) {
            jdbc.startedAnew(NODE);
        }
    }

    /** Hands on what cases have told each other. */
    public void deliver() {
        if (!bursar.engine().store().undelivered(1).isEmpty()) {
            bursar.runDue();
        }
    }

    /** Lets time pass until a moment; every other week suppliers are screened again and months open. */
    public void advanceTo(Instant later) {
        clock.advanceTo(later);
        maintain();
    }

    /** On fixed days, so that a run that is started again keeps the same masters. */
    private void maintain() {
        exclusions.publish(LocalDate.ofInstant(clock.instant(), HOME));
        long since = Duration.between(WorldOptions.START, clock.instant()).dividedBy(MAINTENANCE);
        Instant day = WorldOptions.START.plus(MAINTENANCE.multipliedBy(since));
        if (day.isAfter(maintained)) {
            maintained = day;
            erps.load(Masters.of(standards.policy(), day, safe::token));
        }
    }

    /** The rules of the house. */
    public Standards standards() {
        return standards;
    }

    /** Its clock. */
    public VirtualClock clock() {
        return clock;
    }

    /** What was tried in vain. */
    public Tries tries() {
        return tries;
    }

    /** Its ERPs. */
    public Erps erps() {
        return erps;
    }

    /** Its people. */
    public SampleStaff staff() {
        return staff;
    }

    /** The exclusion lists in their newest editions. */
    public List<ScreeningList> exclusionLists() {
        return exclusions.lists();
    }

    /** Whether models suggest. */
    public boolean isAssisted() {
        return governor != null;
    }

    /** Its front desk. */
    public Bursar bursar() {
        return bursar;
    }

    /** Closes its files. */
    @Override
    public void close() {
        if (governor != null) {
            governor.close();
        }
        erps.close();
        safe.close();
        database.close();
        clock.close();
        tries.close();
    }
}
