package io.bursar.erp.runtime.routing;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.resilience.ConnectorLimits;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which connector serves which facility and capability, and with which limits: one immutable value, put into force as a
 * whole. {@link RoutingLoader} reads it from YAML, {@link RoutingCheck} says what is wrong with it.
 *
 * <pre>{@code
 * RoutingTable table = RoutingTable.builder(policy.organization())
 *     .connector("erp-north", ConnectorLimits.USUAL)
 *     .connector("erp-mountain", ConnectorLimits.USUAL)
 *     .entity("RIVERBEND-MOUNTAIN", "erp-mountain")
 *     .everybody("erp-north")
 *     .build();
 * }</pre>
 */
public final class RoutingTable {

    /** Most connectors of one table. */
    public static final int MAX_CONNECTORS = 100;

    /** Most rows of one table, of routes and of capabilities each. */
    public static final int MAX_ROWS = 1_000;

    private static final Comparator<Route> NEAREST_FIRST = Comparator.comparing(Route::reach)
            .thenComparingInt(route -> -route.capability().exactness());

    private static final Comparator<CapabilityRule> MOST_EXACT_FIRST = Comparator.comparing(
                    (CapabilityRule rule) -> rule.connector() == null)
            .thenComparingInt(rule -> -rule.capability().exactness());

    private final Organization organization;
    private final SortedMap<ConnectorId, ConnectorLimits> connectors;
    private final List<Route> routes;
    private final List<CapabilityRule> rules;
    private final Map<FacilityId, List<Route>> byFacility;

    RoutingTable(Builder made) {
        this.organization = made.organization;
        this.connectors = Collections.unmodifiableSortedMap(new TreeMap<>(made.connectors));
        this.routes = List.copyOf(made.routes);
        this.rules = made.rules.stream().sorted(MOST_EXACT_FIRST).toList();
        Map<FacilityId, List<Route>> nearest = new TreeMap<>();
        organization.facilities().forEach((id, facility) -> nearest.put(id, nearestFirst(facility)));
        this.byFacility = Map.copyOf(nearest);
    }

    private List<Route> nearestFirst(Facility facility) {
        return routes.stream()
                .filter(route -> route.covers(facility.id(), facility.legalEntity()))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** A table to be filled, for the facilities of an organization. */
    public static Builder builder(Organization organization) {
        return new Builder(organization);
    }

    /** Whom it is for. */
    public Organization organization() {
        return organization;
    }

    /** The connectors with their limits. */
    public SortedMap<ConnectorId, ConnectorLimits> connectors() {
        return connectors;
    }

    /** All rows in the order written. */
    public List<Route> routes() {
        return routes;
    }

    /** What is said of capabilities, the most exact first. */
    public List<CapabilityRule> rules() {
        return rules;
    }

    /** The row that counts for a facility and capability; empty where none does. */
    public Optional<Route> route(FacilityId facility, CapabilityName capability) {
        return byFacility.getOrDefault(facility, List.of()).stream()
                .filter(route -> route.serves(capability))
                .findFirst();
    }

    /**
     * Every connector that some facility reaches for a capability, in the order of their ids, the one of this facility
     * first.
     */
    public List<ConnectorId> serving(FacilityId facility, CapabilityName capability) {
        Set<ConnectorId> serving = new LinkedHashSet<>();
        route(facility, capability).map(Route::connector).ifPresent(serving::add);
        byFacility.keySet().stream()
                .flatMap(any -> route(any, capability).stream())
                .map(Route::connector)
                .sorted()
                .forEach(serving::add);
        return List.copyOf(serving);
    }

    /** Whether a capability of a connector may be used; one of which nothing is said may. */
    public CapabilityStatus status(ConnectorId connector, CapabilityName capability) {
        return rule(connector, capability).map(CapabilityRule::status).orElse(CapabilityStatus.PUBLISHED);
    }

    /** The vendor's version behind a capability of a connector; empty where none is said. */
    public Optional<String> api(ConnectorId connector, CapabilityName capability) {
        return rule(connector, capability).map(CapabilityRule::api).filter(version -> !version.isEmpty());
    }

    private Optional<CapabilityRule> rule(ConnectorId connector, CapabilityName capability) {
        return rules.stream()
                .filter(rule -> rule.of(connector) && rule.capability().matches(capability))
                .findFirst();
    }

    /**
     * Collects rows. Each stands at the place {@code table:n:1} of the n-th row unless a reader says where.
     *
     * <pre>{@code
     * RoutingTable.builder(organization).connector("erp", ConnectorLimits.USUAL).everybody("erp").build();
     * }</pre>
     */
    public static final class Builder {

        private final Organization organization;
        private final Map<ConnectorId, ConnectorLimits> connectors = new TreeMap<>();
        private final List<Route> routes = new ArrayList<>();
        private final List<CapabilityRule> rules = new ArrayList<>();

        private Builder(Organization organization) {
            this.organization = organization;
        }

        /** Declares a connector. */
        public Builder connector(String id, ConnectorLimits limits) {
            connectors.put(new ConnectorId(id), limits);
            return within(connectors.size(), MAX_CONNECTORS);
        }

        /** Serves facilities. */
        public Builder facilities(List<String> facilities, String connector) {
            return add(Route.Reach.FACILITY, facilities, CapabilityPattern.ALL, connector);
        }

        /** Serves the facilities of a legal entity. */
        public Builder entity(String legalEntity, String connector) {
            return add(Route.Reach.LEGAL_ENTITY, List.of(legalEntity), CapabilityPattern.ALL, connector);
        }

        /** Serves everybody nothing nearer is said of. */
        public Builder everybody(String connector) {
            return add(Route.Reach.EVERYBODY, List.of(), CapabilityPattern.ALL, connector);
        }

        /** Serves some capabilities for everybody nothing nearer is said of. */
        public Builder everybody(CapabilityPattern capability, String connector) {
            return add(Route.Reach.EVERYBODY, List.of(), capability, connector);
        }

        /** Says whether capabilities of a connector may be used. */
        public Builder status(String connector, CapabilityPattern capability, CapabilityStatus status) {
            return rule(new CapabilityRule(new ConnectorId(connector), capability, "", status, next(rules.size())));
        }

        /** Adds a row. */
        public Builder route(Route route) {
            routes.add(route);
            return within(routes.size(), MAX_ROWS);
        }

        /** Adds what is said of capabilities. */
        public Builder rule(CapabilityRule rule) {
            rules.add(rule);
            return within(rules.size(), MAX_ROWS);
        }

        private Builder add(Route.Reach reach, List<String> places, CapabilityPattern capability, String connector) {
            return route(
                    new Route(reach, Set.copyOf(places), capability, new ConnectorId(connector), next(routes.size())));
        }

        private static SourcePosition next(int rows) {
            return new SourcePosition("table", rows + 1, 1);
        }

        private Builder within(int size, int limit) {
            if (size > limit) {
                throw new IllegalArgumentException("A routing table has too many rows");
            }
            return this;
        }

        /** The table. */
        public RoutingTable build() {
            return new RoutingTable(this);
        }
    }
}
