package io.bursar.examples.healthsystem.world;

import io.bursar.controls.policy.Organization;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.ConnectorRuntime;
import io.bursar.erp.runtime.Surroundings;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.RoutingLoader;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.erp.spi.Connector;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ERPs of the house, each with a file of its own, reached by way of the connector runtime: five hospitals are on
 * one, three that were acquired on another.
 *
 * <pre>{@code
 * erps.serving(new FacilityId("FOOTHILLS")).books().purchaseOrder("PO-1");
 * }</pre>
 */
public final class Erps implements AutoCloseable {

    /** The ERP of the hospitals that were acquired. */
    public static final ConnectorId MOUNTAIN = new ConnectorId("erp-mountain");

    /** The strictest of the two legal entities: the bank covenant of the Mountain entity. */
    private static final Money DUAL_RELEASE = Money.usd("50000");

    private static final String TABLE = "routing.yaml";
    private static final CapabilityName ORDERS = new CapabilityName("po.create");

    private final SortedMap<ConnectorId, ReferenceErp> erps = new TreeMap<>();
    private final ConnectorRuntime runtime;
    private final WorldOptions options;
    private final InstantSource clock;

    private Erps(WorldOptions options, InstantSource clock, Organization organization) {
        this.options = options;
        this.clock = clock;
        RoutingTable table =
                RoutingLoader.load(TABLE, shippedTable(), organization).orThrow();
        Map<ConnectorId, Connector> connectors = new TreeMap<>();
        for (ConnectorId id : table.connectors().keySet()) {
            ReferenceErp erp = ReferenceErp.open(erpOptions(options, clock, id));
            erps.put(id, erp);
            connectors.put(id, erp.connector());
        }
        this.runtime = ConnectorRuntime.open(table, connectors, Needs.NONE, Surroundings.of(clock));
    }

    static Erps open(WorldOptions options, InstantSource clock, Organization organization) {
        return new Erps(options, clock, organization);
    }

    private static ReferenceErpOptions erpOptions(WorldOptions options, InstantSource clock, ConnectorId id) {
        ReferenceErpOptions usual = ReferenceErpOptions.of(options.folder().resolve(id.value()), clock);
        FaultPlan faults = options.faulty() ? Faults.plan(options.seed()) : FaultPlan.none();
        FaultPlan all = id.equals(MOUNTAIN)
                ? faults.withOutages(options.outage().stream().toList())
                : faults;
        return new ReferenceErpOptions(
                usual.file(), clock, World.HOME, all, usual.inFlightMaximum(), DUAL_RELEASE, usual.latencies());
    }

    private static String shippedTable() {
        try (@Nullable InputStream in = Erps.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new BursarException(FailureCode.STORE_UNAVAILABLE, "The routing table is not there", Map.of());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE, "The routing table cannot be read", Map.of(), unreadable);
        }
    }

    void load(ReferenceErpSeed masters) {
        erps.values().forEach(erp -> erp.load(Masters.keepingBlocks(masters, erp.books())));
    }

    SystemsOfRecord systems() {
        return runtime;
    }

    /** How the engine reaches them. */
    public ConnectorRuntime runtime() {
        return runtime;
    }

    /** Which of them serves a facility. */
    public ConnectorId connector(FacilityId facility) {
        return runtime.table().route(facility, ORDERS).orElseThrow().connector();
    }

    /** The one that serves a facility. */
    public ReferenceErp serving(FacilityId facility) {
        return named(connector(facility));
    }

    /** The one of a name. */
    public ReferenceErp named(ConnectorId id) {
        ReferenceErp erp = erps.get(id);
        if (erp == null) {
            throw new IllegalStateException("The table names declared connectors only");
        }
        return erp;
    }

    /** When one of them is down, if it ever is. */
    public Optional<OutageWindow> outage() {
        return options.outage();
    }

    /** Whether the one that serves a facility is down now. */
    public boolean isDown(FacilityId facility) {
        return connector(facility).equals(MOUNTAIN)
                && outage().filter(window -> window.covers(clock.instant())).isPresent();
    }

    /** Their names, in order. */
    public Collection<ConnectorId> names() {
        return List.copyOf(erps.keySet());
    }

    @Override
    public void close() {
        erps.values().forEach(ReferenceErp::close);
    }
}
