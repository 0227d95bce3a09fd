package io.bursar.erp.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.yaml.LoadError;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.ScriptedConnector;
import io.bursar.erp.runtime.TwoErps;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CapabilityDescriptor.Kind;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CapabilityName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A routing table is read from YAML, and everything wrong with it is said with its place. */
class RoutingLoaderTest {

    private static final String TWO = """
            routing: 1
            connectors:
              erp-north: {}
              erp-mountain:
                commands: { perSecond: 5, concurrent: 2, timeLimit: 20 s, retries: 0, open: 2 min, window: 4, failures: 25, trials: 1 }
            routes:
              - { to: erp-north }
              - { to: erp-mountain, legalEntities: [MOUNTAIN] }
            capabilities:
              - { capability: po.change, connector: erp-mountain, api: "2.1", status: DEPRECATED }
            """;

    private static List<String> errors(String text) {
        return RoutingLoader.load("routing.yaml", text, TwoErps.hospitals()).errors().stream()
                .map(error -> error.line() + ":" + error.column() + " " + error.code())
                .toList();
    }

    private static RoutingTable two() {
        return RoutingLoader.load("routing.yaml", TWO, TwoErps.hospitals()).orThrow();
    }

    @Test
    void twoErpsAreAFewLines() {
        RoutingTable table = two();

        assertThat(table.route(TwoErps.FOOTHILLS, new CapabilityName("po.create"))
                        .orElseThrow()
                        .connector())
                .isEqualTo(TwoErps.MOUNTAIN);
        assertThat(table.route(TwoErps.MERCY, new CapabilityName("po.create"))
                        .orElseThrow()
                        .connector())
                .isEqualTo(TwoErps.NORTH);
        Limits writes = table.connectors().get(TwoErps.MOUNTAIN).of(CallClass.COMMAND);
        assertThat(writes)
                .isEqualTo(new Limits(
                        Duration.ofSeconds(20),
                        2,
                        new Limits.Rate(5, Duration.ofSeconds(1)),
                        new Limits.Retries(0, Duration.ofMillis(200), Duration.ofSeconds(2)),
                        new Limits.Trip(4, 25, Duration.ofMinutes(2), 1)));
        assertThat(table.status(TwoErps.MOUNTAIN, new CapabilityName("po.change")))
                .isEqualTo(CapabilityStatus.DEPRECATED);
        assertThat(table.api(TwoErps.MOUNTAIN, new CapabilityName("po.change"))).contains("2.1");
        assertThat(table.status(TwoErps.NORTH, new CapabilityName("po.change"))).isEqualTo(CapabilityStatus.PUBLISHED);
    }

    @Test
    void whoIsNamedMustBeThere() {
        assertThat(errors("""
                routing: 1
                connectors: { erp-north: {} }
                routes:
                  - { to: erp-north, facilities: [MERCY, MERCI] }
                  - { to: erp-north, legalEntities: [NOBODY] }
                  - { to: erp-south }
                capabilities:
                  - { capability: po.*, connector: erp-south, status: RETIRED }
                """)).containsExactly("4:5 RTE-101", "5:5 RTE-102", "6:5 RTE-103", "8:5 RTE-103");
    }

    @Test
    void twoRowsThatNothingTellsApartAreRefused() {
        assertThat(errors("""
                routing: 1
                connectors: { erp-north: {}, erp-mountain: {} }
                routes:
                  - { to: erp-north }
                  - { to: erp-mountain }
                  - { to: erp-north, facilities: [MERCY, STANNE], capabilities: [po.*] }
                  - { to: erp-mountain, facilities: [STANNE], capabilities: [po.*, invoice.*] }
                  - { to: erp-mountain, facilities: [LAKEVIEW], capabilities: [po.*] }
                """)).containsExactly("5:5 RTE-104", "7:5 RTE-104");
    }

    @Test
    void whatIsNotATableIsRefusedWithItsPlace() {
        assertThat(errors("""
                routing: 1
                connectors:
                  erp-north: { commands: { timeLimit: soon, concurrent: 0, open: 61 min, speed: 3 } }
                  Erp: {}
                routes:
                  - { to: erp-north, facilities: [MERCY], legalEntities: [MIDWEST] }
                  - { to: erp-north, capabilities: ["po create"] }
                """))
                .contains("3:39 RTE-106", "6:5 RTE-105")
                .filteredOn(error -> error.endsWith("RTE-107"))
                .hasSize(2);
        assertThat(errors("routing: 2\nconnectors: {}\nroutes: []\n")).hasSize(1);
        assertThatThrownBy(() -> RoutingLoader.load("routing.yaml", "routes: []", TwoErps.hospitals())
                        .orThrow())
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("routing.yaml:1:1");
    }

    private static List<String> against(
            RoutingTable table, Map<ConnectorId, ConnectorDescriptor> connectors, Needs needs) {
        return new RoutingCheck(table)
                .against(connectors, needs).stream().map(LoadError::toString).toList();
    }

    private static Needs orders(UniquenessGuarantee least) {
        TreeMap<CapabilityName, Needs.Need> needs = new TreeMap<>();
        needs.put(new CapabilityName("po.create"), new Needs.Need(Kind.COMMAND, least));
        return new Needs(needs);
    }

    private static ConnectorDescriptor claiming(CapabilityDescriptor... claims) {
        return new ConnectorDescriptor("some", "1", List.of(claims));
    }

    @Test
    void aConnectorMustClaimWhatIsNeededOfItWithTheGuaranteeThatIsNeeded() {
        ConnectorDescriptor all = new ScriptedConnector().descriptor();
        ConnectorDescriptor weak = claiming(
                CapabilityDescriptor.command("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL, Duration.ofSeconds(9)));
        ConnectorDescriptor reads = claiming(CapabilityDescriptor.query("po.create", Duration.ofSeconds(9)));

        assertThat(against(
                        two(),
                        Map.of(TwoErps.NORTH, all, TwoErps.MOUNTAIN, all),
                        orders(UniquenessGuarantee.LOOKUP_STRONG)))
                .isEmpty();
        assertThat(against(
                        two(),
                        Map.of(TwoErps.NORTH, all, TwoErps.MOUNTAIN, weak),
                        orders(UniquenessGuarantee.LOOKUP_STRONG)))
                .singleElement()
                .asString()
                .startsWith("routing.yaml:8:5 RTE-203")
                .contains("erp-mountain", "lookup-eventual", "lookup-strong");
        assertThat(against(
                        two(), Map.of(TwoErps.NORTH, all, TwoErps.MOUNTAIN, reads), orders(UniquenessGuarantee.NONE)))
                .singleElement()
                .asString()
                .startsWith("routing.yaml:8:5 RTE-202");
        assertThat(against(two(), Map.of(TwoErps.NORTH, all), orders(UniquenessGuarantee.NONE)))
                .singleElement()
                .asString()
                .contains("RTE-205", "erp-mountain");
    }

    @Test
    void whatIsNeededMustBeServedEverywhereAndNotBeRetired() {
        ConnectorDescriptor all = new ScriptedConnector().descriptor();
        RoutingTable table =
                RoutingLoader.load("routing.yaml", """
                routing: 1
                connectors: { erp-north: {} }
                routes:
                  - { to: erp-north, legalEntities: [MIDWEST] }
                capabilities:
                  - { capability: "*", status: RETIRED }
                """, TwoErps.hospitals()).orThrow();

        assertThat(against(table, Map.of(TwoErps.NORTH, all), orders(UniquenessGuarantee.NONE)))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("RTE-201", "[ASPENRIDGE, FOOTHILLS, HIGHPLAINS]"))
                .anySatisfy(error -> assertThat(error).contains("RTE-204"));
    }

    @Test
    void aTableHasAtMostAThousandRows() {
        RoutingTable.Builder full = RoutingTable.builder(TwoErps.hospitals());
        for (int i = 0; i < RoutingTable.MAX_ROWS; i++) {
            full.everybody(new CapabilityPattern("area" + i + ".*"), "erp-north");
        }

        assertThatThrownBy(() -> full.everybody("erp-north")).isInstanceOf(IllegalArgumentException.class);
    }
}
