package io.bursar.embedded;

import io.bursar.engine.port.Assist;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.screening.ListShelf;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.TimeOrderedIds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where an embedded Bursar keeps its files, and by which clock and ids it runs.
 *
 * <pre>{@code
 * EmbeddedOptions.in(Path.of("data")).withFaults(plan);
 * }</pre>
 *
 * @param folder the folder of its two database files; made where it is missing
 * @param clock the business clock
 * @param ids where ids come from
 * @param faults what goes wrong in the reference ERP, for trying
 * @param dataSource the host's own database for the cases; null for a file in the folder
 * @param assist what governs models; none is asked unless said otherwise
 * @param landscape several ERPs and who is served by which; null for one ERP that serves everybody
 * @param vault the keys of the vault for restricted values; null to take tokens only
 * @param lists the lists that suppliers are screened against; null to leave {@code screening.check} to the ERP
 */
public record EmbeddedOptions(
        Path folder,
        InstantSource clock,
        IdSource ids,
        FaultPlan faults,
        @Nullable DataSource dataSource,
        Assist assist,
        @Nullable ErpLandscape landscape,
        @Nullable EmbeddedVault vault,
        @Nullable ListShelf lists) {

    /** One with a file in the folder, without models, with one ERP that serves everybody. */
    public EmbeddedOptions(Path folder, InstantSource clock, IdSource ids, FaultPlan faults) {
        this(folder, clock, ids, faults, null);
    }

    /** One without models, with one ERP that serves everybody. */
    public EmbeddedOptions(
            Path folder, InstantSource clock, IdSource ids, FaultPlan faults, @Nullable DataSource dataSource) {
        this(folder, clock, ids, faults, dataSource, Assist.NONE, null, null, null);
    }

    /** The system clock, random ids, no faults. */
    public static EmbeddedOptions in(Path folder) {
        Clock clock = Clock.systemUTC();
        return new EmbeddedOptions(folder, clock, new TimeOrderedIds(clock, new SecureRandom()), FaultPlan.none());
    }

    /** The same with another clock and ids. */
    public EmbeddedOptions withTime(InstantSource otherClock, IdSource otherIds) {
        return new EmbeddedOptions(folder, otherClock, otherIds, faults, dataSource, assist, landscape, vault, lists);
    }

    /** The same with faults. */
    public EmbeddedOptions withFaults(FaultPlan plan) {
        return new EmbeddedOptions(folder, clock, ids, plan, dataSource, assist, landscape, vault, lists);
    }

    /**
     * The same with the cases in a database of the host's: H2 or PostgreSQL, with a pool, at READ COMMITTED. Missing
     * tables are made in it; closing the desk leaves it open.
     */
    public EmbeddedOptions withDataSource(DataSource own) {
        return new EmbeddedOptions(folder, clock, ids, faults, own, assist, landscape, vault, lists);
    }

    /** The same with models, as a governor lets them. */
    public EmbeddedOptions withAssist(Assist governed) {
        return new EmbeddedOptions(folder, clock, ids, faults, dataSource, governed, landscape, vault, lists);
    }

    /** The same with several ERPs, each in a file of its own, by way of the connector runtime. */
    public EmbeddedOptions withErps(ErpLandscape several) {
        return new EmbeddedOptions(folder, clock, ids, faults, dataSource, assist, several, vault, lists);
    }

    /**
     * The same with a vault: tax numbers and accounts may come in the clear and become tokens before anything is
     * recorded. Who read one stands in {@link RestrictedValues#ACCESS_FILE} in the folder.
     */
    public EmbeddedOptions withVault(EmbeddedVault keys) {
        return new EmbeddedOptions(folder, clock, ids, faults, dataSource, assist, landscape, keys, lists);
    }

    /** The same screening against these lists; new editions are put on the shelf while it runs. */
    public EmbeddedOptions withLists(ListShelf shelf) {
        return new EmbeddedOptions(folder, clock, ids, faults, dataSource, assist, landscape, vault, shelf);
    }
}
