package io.bursar.embedded;

import io.bursar.embedded.sample.SampleStaff;
import io.bursar.engine.Bursar;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.runtime.ConnectorRuntime;
import io.bursar.erp.runtime.ScreenedSystems;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.screening.ListConnector;
import io.bursar.erp.screening.ListShelf;
import io.bursar.jdbc.H2Database;
import io.bursar.jdbc.JdbcStore;
import io.bursar.jdbc.Schema;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens a complete Bursar in this process: cases in an H2 file that loses nothing it has acknowledged, the reference
 * ERP in a file of its own, the given standards, and the sample staff and master data of a health system with eight
 * hospitals.
 *
 * <pre>{@code
 * try (EmbeddedBursar embedded = EmbeddedBursar.open(Standards.canonical(), EmbeddedOptions.in(Path.of("data")))) {
 *     embedded.bursar().as("dana.reyes").inbox();
 *     embedded.erp().books();
 * }
 * }</pre>
 */
public final class EmbeddedBursar implements AutoCloseable {

    private final @Nullable H2Database file;
    private final JdbcStore store;
    private final OpenErps erps;
    private final SampleStaff staff;
    private final @Nullable RestrictedValues restricted;
    private final Bursar bursar;
    private final @Nullable Recovery recovery;

    private EmbeddedBursar(Standards standards, EmbeddedOptions options) {
        makeFolder(options.folder());
        DataSource own = options.dataSource();
        this.file = own == null ? H2Database.open(options.folder().resolve("bursar")) : null;
        DataSource dataSource = file == null ? Objects.requireNonNull(own) : file.dataSource();
        Schema.apply(dataSource);
        this.store = JdbcStore.open(dataSource);
        this.erps = OpenErps.of(standards, options);
        this.staff = SampleStaff.riverbend();
        Standard standard = Standard.of(standards.definitions().values(), standards.policy(), standards.functions());
        EmbeddedVault keys = options.vault();
        this.restricted = keys == null ? null : RestrictedValues.open(keys, options, dataSource);
        Host host = host(systems(options), keys).withAssist(options.assist());
        Settings settings = Settings.of("embedded", options.clock(), options.ids());
        this.bursar = new Bursar(new Engine(standard, host, settings), this);
        this.recovery =
                erps.runtime().map(runtime -> new Recovery(bursar, runtime)).orElse(null);
    }

    /** Opens one in a folder; what is in the folder already goes on. */
    public static EmbeddedBursar open(Standards standards, EmbeddedOptions options) {
        return new EmbeddedBursar(standards, options);
    }

    /** Opens one in a temporary folder that goes when the desk is closed: for the first ten lines, and for tests. */
    public static Bursar open(Standards standards) {
        try {
            Path folder = Files.createTempDirectory("bursar");
            EmbeddedBursar embedded = new EmbeddedBursar(standards, EmbeddedOptions.in(folder));
            return new Bursar(embedded.bursar.engine(), () -> {
                embedded.close();
                delete(folder);
            });
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private Host host(SystemsOfRecord systems, @Nullable EmbeddedVault keys) {
        return restricted == null || keys == null
                ? Host.of(store, staff, systems)
                : restricted.sealing(Host.of(store, staff, restricted.rendering(systems, keys)), keys);
    }

    private SystemsOfRecord systems(EmbeddedOptions options) {
        ListShelf lists = options.lists();
        return lists == null
                ? erps.systems()
                : new ScreenedSystems(erps.systems(), ListConnector.of(lists, options.clock(), ZoneOffset.UTC));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private static BursarException unwritable(IOException cause) {
        return new BursarException(
                FailureCode.STORE_UNAVAILABLE, "The folder of the database cannot be made", Map.of(), cause);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The front desk. */
    public Bursar bursar() {
        return bursar;
    }

    /** The reference ERP: receipts are posted straight into it, and its books can be read; of several, the first. */
    public ReferenceErp erp() {
        return erps.first();
    }

    /**
     * One of several ERPs.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public ReferenceErp erp(String name) {
        return erps.named(name);
    }

    /** What lies between the engine and several ERPs; empty where there is one. */
    public Optional<ConnectorRuntime> runtime() {
        return erps.runtime();
    }

    /** The operator's desk for parked effects; empty where there is one ERP. */
    public Optional<Recovery> recovery() {
        return Optional.ofNullable(recovery);
    }

    /** Where the cases are: {@code store().on(connection, locks)} writes inside a transaction of the host's own. */
    public JdbcStore store() {
        return store;
    }

    /** The sample staff. */
    public SampleStaff staff() {
        return staff;
    }

    /** The vault and who read from it; empty without keys. */
    public Optional<RestrictedValues> restricted() {
        return Optional.ofNullable(restricted);
    }

    /** Closes the files; a database of the host's own stays open. */
    @Override
    public void close() {
        erps.close();
        if (restricted != null) {
            restricted.close();
        }
        if (file != null) {
            file.close();
        }
    }
}
