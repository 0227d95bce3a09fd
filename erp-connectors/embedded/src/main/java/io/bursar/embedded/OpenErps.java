package io.bursar.embedded;

import io.bursar.embedded.sample.SampleMasters;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.ConnectorRuntime;
import io.bursar.erp.runtime.Surroundings;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.RoutingLoader;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.erp.spi.Connector;
import io.bursar.standards.Standards;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reference ERPs of one embedded Bursar, each in a file of its own, and how the engine reaches them. */
final class OpenErps implements AutoCloseable {

    private static final String ONLY = "reference-erp";

    private final SortedMap<String, ReferenceErp> erps;
    private final @Nullable ConnectorRuntime runtime;

    private OpenErps(SortedMap<String, ReferenceErp> erps, @Nullable ConnectorRuntime runtime) {
        this.erps = erps;
        this.runtime = runtime;
    }

    static OpenErps of(Standards standards, EmbeddedOptions options) {
        ErpLandscape landscape = options.landscape();
        ReferenceErpSeed masters =
                SampleMasters.of(standards.policy(), options.clock().instant());
        SortedMap<String, ReferenceErp> erps = new TreeMap<>();
        if (landscape == null) {
            erps.put(ONLY, open(ONLY, options, options.faults()));
            erps.values().forEach(erp -> erp.load(masters));
            return new OpenErps(erps, null);
        }
        RoutingTable table = RoutingLoader.load(
                        "routing.yaml", landscape.routing(), standards.policy().organization())
                .orThrow();
        Map<ConnectorId, Connector> connectors = new TreeMap<>();
        for (ConnectorId id : table.connectors().keySet()) {
            FaultPlan faults = landscape.faults().getOrDefault(id.value(), options.faults());
            ReferenceErp erp = open(id.value(), options, faults);
            erp.load(masters);
            erps.put(id.value(), erp);
            connectors.put(id, erp.connector());
        }
        // what no ERP claims is told when it is called, as with one ERP
        return new OpenErps(
                erps, ConnectorRuntime.open(table, connectors, Needs.NONE, Surroundings.of(options.clock())));
    }

    private static ReferenceErp open(String name, EmbeddedOptions options, FaultPlan faults) {
        return ReferenceErp.open(ReferenceErpOptions.of(options.folder().resolve(name), options.clock())
                .withFaults(faults));
    }

    SystemsOfRecord systems() {
        return runtime == null ? new DirectSystems(first().connector()) : runtime;
    }

    Optional<ConnectorRuntime> runtime() {
        return Optional.ofNullable(runtime);
    }

    ReferenceErp first() {
        return named(erps.firstKey());
    }

    ReferenceErp named(String name) {
        ReferenceErp erp = erps.get(name);
        if (erp == null) {
            throw new IllegalArgumentException("No ERP has this name");
        }
        return erp;
    }

    @Override
    public void close() {
        erps.values().forEach(ReferenceErp::close);
    }
}
