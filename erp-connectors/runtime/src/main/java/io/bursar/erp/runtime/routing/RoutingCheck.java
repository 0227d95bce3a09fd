package io.bursar.erp.runtime.routing;

import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Says what is wrong with a routing table before anything is called by it: with its rows, and with what the connectors
 * behind it claim.
 *
 * <pre>{@code
 * List<LoadError> faults = new RoutingCheck(table).against(descriptors, Needs.of(definitions));
 * }</pre>
 */
public final class RoutingCheck {

    private final RoutingTable table;
    private final LoadErrors errors = new LoadErrors();

    /** A check of one table. */
    public RoutingCheck(RoutingTable table) {
        this.table = table;
    }

    /** What is wrong with the rows themselves. */
    public List<LoadError> rows() {
        checkRows();
        return errors.sorted();
    }

    /** What is wrong with the rows, and with the connectors behind them as far as something is needed of them. */
    public List<LoadError> against(Map<ConnectorId, ConnectorDescriptor> connectors, Needs needs) {
        checkRows();
        table.connectors().keySet().stream()
                .filter(id -> !connectors.containsKey(id))
                .forEach(id -> errors.report(RoutingFault.NO_CONNECTOR, first(), Map.of("connector", id)));
        needs.byCapability().forEach((capability, need) -> {
            TreeSet<FacilityId> unserved = new TreeSet<>();
            for (FacilityId facility : table.organization().facilities().keySet()) {
                Optional<Route> route = table.route(facility, capability);
                if (route.isEmpty()) {
                    unserved.add(facility);
                } else {
                    served(route.get(), new Needed(capability, need), connectors);
                }
            }
            if (!unserved.isEmpty()) {
                errors.report(
                        RoutingFault.NOT_ROUTED, first(), Map.of("capability", capability, "facilities", unserved));
            }
        });
        return errors.sorted();
    }

    private record Needed(CapabilityName capability, Needs.Need need) {}

    private void served(Route route, Needed needed, Map<ConnectorId, ConnectorDescriptor> connectors) {
        ConnectorDescriptor descriptor = connectors.get(route.connector());
        if (descriptor == null) {
            return;
        }
        CapabilityName capability = needed.capability();
        Map<String, Object> about = Map.of("connector", route.connector(), "capability", capability);
        Optional<CapabilityDescriptor> claim = descriptor
                .claim(capability)
                .filter(found -> found.kind() == needed.need().kind());
        if (claim.isEmpty()) {
            errors.report(RoutingFault.NOT_CLAIMED, route.position(), about);
        } else if (!needed.need().metBy(claim.get().guarantee())) {
            errors.report(
                    RoutingFault.WEAK_GUARANTEE,
                    route.position(),
                    Map.of(
                            "connector", route.connector(),
                            "capability", capability,
                            "guarantee", claim.get().guarantee().code(),
                            "needed", needed.need().least().code()));
        }
        if (table.status(route.connector(), capability) == CapabilityStatus.RETIRED) {
            errors.report(RoutingFault.RETIRED, route.position(), about);
        }
    }

    private SourcePosition first() {
        return table.routes().isEmpty()
                ? new SourcePosition("table", 1, 1)
                : table.routes().get(0).position();
    }

    private void checkRows() {
        List<Route> routes = table.routes();
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            places(route);
            connector(route.connector(), route.position());
            for (Route earlier : routes.subList(0, i)) {
                if (route.rivals(earlier)) {
                    errors.report(RoutingFault.AMBIGUOUS, route.position(), Map.of("other", earlier.position()));
                }
            }
        }
        for (CapabilityRule rule : table.rules()) {
            if (rule.connector() != null) {
                connector(rule.connector(), rule.position());
            }
        }
    }

    private void connector(ConnectorId id, SourcePosition at) {
        if (!table.connectors().containsKey(id)) {
            errors.report(
                    RoutingFault.UNKNOWN_CONNECTOR,
                    at,
                    Map.of("connector", id, "declared", table.connectors().keySet()));
        }
    }

    private void places(Route route) {
        switch (route.reach()) {
            case FACILITY ->
                route.places().stream()
                        .filter(name -> table.organization().facilities().keySet().stream()
                                .noneMatch(id -> id.value().equals(name)))
                        .forEach(name -> errors.report(
                                RoutingFault.UNKNOWN_FACILITY, route.position(), Map.of("facility", name)));
            case LEGAL_ENTITY ->
                route.places().stream()
                        .filter(name -> table.organization().facilities().values().stream()
                                .noneMatch(facility ->
                                        facility.legalEntity().value().equals(name)))
                        .forEach(name -> errors.report(
                                RoutingFault.UNKNOWN_LEGAL_ENTITY, route.position(), Map.of("legalEntity", name)));
            case EVERYBODY -> {
                // nobody is named
            }
        }
    }
}
