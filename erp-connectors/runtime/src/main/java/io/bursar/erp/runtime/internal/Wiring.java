package io.bursar.erp.runtime.internal;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.routing.Route;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.erp.spi.Connector;
import io.bursar.model.capability.CapabilityCall;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A routing table with the stations it leads to: one value, exchanged as a whole. */
public final class Wiring {

    private final RoutingTable table;
    private final SortedMap<ConnectorId, Station> stations;

    private Wiring(RoutingTable table, SortedMap<ConnectorId, Station> stations) {
        this.table = table;
        this.stations = Collections.unmodifiableSortedMap(stations);
    }

    /** New stations for a table that fits the connectors. */
    public static Wiring of(RoutingTable table, Map<ConnectorId, Connector> connectors, Station.Ground ground) {
        return new Wiring(table, new TreeMap<>()).under(table, connectors, ground);
    }

    /**
     * The same under another table: stations with the same limits go on as they are. One that the table does not name
     * any more stays for what was sent by it.
     */
    public Wiring under(RoutingTable other, Map<ConnectorId, Connector> connectors, Station.Ground ground) {
        TreeMap<ConnectorId, Station> next = new TreeMap<>(stations);
        other.connectors().forEach((id, limits) -> {
            Station old = next.get(id);
            if (old == null || !old.has(limits)) {
                Connector connector = Objects.requireNonNull(connectors.get(id));
                next.put(id, Station.of(id, connector, limits, ground));
            }
        });
        return new Wiring(other, next);
    }

    /** The table. */
    public RoutingTable table() {
        return table;
    }

    /** All stations, by id. */
    public Collection<Station> stations() {
        return stations.values();
    }

    /** A station. */
    public Optional<Station> station(ConnectorId id) {
        return Optional.ofNullable(stations.get(id));
    }

    /** Who serves a call: whom the work names, else whom the table names. */
    public Optional<Station> serving(CapabilityCall call, @Nullable CallOrigin origin) {
        String recorded = origin == null ? null : origin.connector();
        if (recorded != null) {
            return ConnectorId.FORM.matcher(recorded).matches() ? station(new ConnectorId(recorded)) : Optional.empty();
        }
        return table.route(call.facility(), call.capability())
                .map(Route::connector)
                .flatMap(this::station);
    }
}
