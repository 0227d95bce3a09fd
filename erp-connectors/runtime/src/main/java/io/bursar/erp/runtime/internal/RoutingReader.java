package io.bursar.erp.runtime.internal;

import io.bursar.controls.policy.Organization;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.routing.CapabilityPattern;
import io.bursar.erp.runtime.routing.CapabilityRule;
import io.bursar.erp.runtime.routing.CapabilityStatus;
import io.bursar.erp.runtime.routing.Route;
import io.bursar.erp.runtime.routing.RoutingFault;
import io.bursar.erp.runtime.routing.RoutingTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the rows of a routing table; whether they fit together is for the check. */
public final class RoutingReader {

    private static final int FORMAT = 1;

    private static final Map<String, CapabilityStatus> STATUSES = Arrays.stream(CapabilityStatus.values())
            .collect(Collectors.toMap(CapabilityStatus::code, Function.identity()));

    private RoutingReader() {}

    /** The table a text says, as far as it can be read; faults are reported at their nodes. */
    public static RoutingTable read(YamlNode root, Organization organization) {
        YamlMapping file = root.mapping();
        file.only("routing", "connectors", "routes", "capabilities");
        file.required("routing", node -> node.whole(FORMAT, FORMAT));
        RoutingTable.Builder table = RoutingTable.builder(organization);
        file.required("connectors", Optional::of)
                .ifPresent(node ->
                        node.mapping().entries(RoutingTable.MAX_CONNECTORS).forEach(entry -> connector(entry, table)));
        file.required("routes", Optional::of)
                .ifPresent(node -> node.items(RoutingTable.MAX_ROWS).forEach(row -> route(row, table)));
        file.find("capabilities")
                .ifPresent(node -> node.items(RoutingTable.MAX_ROWS).forEach(row -> rule(row, table)));
        return table.build();
    }

    private static void connector(YamlMapping.Entry entry, RoutingTable.Builder table) {
        entry.key().matching(ConnectorId.FORM).ifPresent(id -> table.connector(id, LimitsReader.read(entry.value())));
    }

    private static void route(YamlNode node, RoutingTable.Builder table) {
        YamlMapping row = node.mapping();
        row.only("to", "facilities", "legalEntities", "capabilities");
        Optional<ConnectorId> to =
                row.required("to", value -> value.matching(ConnectorId.FORM)).map(ConnectorId::new);
        if (row.has("facilities") && row.has("legalEntities")) {
            node.report(RoutingFault.TWO_REACHES, Map.of());
            return;
        }
        Route.Reach reach = row.has("facilities")
                ? Route.Reach.FACILITY
                : row.has("legalEntities") ? Route.Reach.LEGAL_ENTITY : Route.Reach.EVERYBODY;
        List<String> places = reach == Route.Reach.EVERYBODY
                ? List.of()
                : row.someOf(
                        reach == Route.Reach.FACILITY ? "facilities" : "legalEntities",
                        RoutingTable.MAX_ROWS,
                        YamlNode::text);
        List<CapabilityPattern> capabilities = row.has("capabilities")
                ? row.someOf("capabilities", RoutingTable.MAX_ROWS, RoutingReader::pattern)
                : List.of(CapabilityPattern.ALL);
        to.ifPresent(connector -> capabilities.forEach(capability ->
                table.route(new Route(reach, Set.copyOf(places), capability, connector, node.position()))));
    }

    private static Optional<CapabilityPattern> pattern(YamlNode node) {
        return node.matching(CapabilityPattern.FORM).map(CapabilityPattern::new);
    }

    private static void rule(YamlNode node, RoutingTable.Builder table) {
        YamlMapping row = node.mapping();
        row.only("capability", "connector", "api", "status");
        Optional<CapabilityPattern> capability = row.required("capability", RoutingReader::pattern);
        Optional<ConnectorId> connector = row.optional("connector", value -> value.matching(ConnectorId.FORM))
                .map(ConnectorId::new);
        Optional<String> api = row.optional("api", YamlNode::text);
        Optional<CapabilityStatus> status = row.required("status", value -> value.choice(STATUSES));
        capability.ifPresent(pattern -> status.ifPresent(stands -> table.rule(
                new CapabilityRule(connector.orElse(null), pattern, api.orElse(""), stands, node.position()))));
    }
}
