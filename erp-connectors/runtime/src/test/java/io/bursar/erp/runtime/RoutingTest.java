package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.ConnectorLimits;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.runtime.routing.CapabilityPattern;
import io.bursar.erp.runtime.routing.CapabilityStatus;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each call goes to the connector that serves its hospital and capability, and stays with it. */
class RoutingTest {

    private static final CallOrigin AT_MOUNTAIN =
            new CallOrigin(new CaseId(new UUID(0, 1)), new CorrelationId("C-1"), "erp-mountain");

    private final TwoErps erps = new TwoErps();

    private static RoutingTable.Builder both() {
        return RoutingTable.builder(TwoErps.hospitals())
                .connector("erp-north", ConnectorLimits.USUAL)
                .connector("erp-mountain", ConnectorLimits.USUAL);
    }

    private static String served(RoutingTable table, String facility, String capability) {
        return table.route(new FacilityId(facility), new io.bursar.model.identity.CapabilityName(capability))
                .orElseThrow()
                .connector()
                .value();
    }

    @Test
    void fiveHospitalsAreServedByOneErpAndThreeByTheOther() {
        erps.send(TwoErps.MERCY, "a");
        erps.send(TwoErps.FOOTHILLS, "b");
        erps.ask(TwoErps.FOOTHILLS);

        assertThat(erps.north.reached()).hasSize(1);
        assertThat(erps.mountain.reached()).hasSize(2);
    }

    @Test
    void theNearerRowCountsAndAmongThoseTheMoreExact() {
        RoutingTable table = both().everybody("erp-north")
                .entity("MOUNTAIN", "erp-mountain")
                .everybody(new CapabilityPattern("payment.*"), "erp-mountain")
                .everybody(new CapabilityPattern("payment.stop"), "erp-north")
                .facilities(List.of("ASPENRIDGE"), "erp-north")
                .build();

        assertThat(served(table, "MERCY", "po.create")).isEqualTo("erp-north");
        assertThat(served(table, "MERCY", "payment.status")).isEqualTo("erp-mountain");
        assertThat(served(table, "MERCY", "payment.stop")).isEqualTo("erp-north");
        assertThat(served(table, "FOOTHILLS", "payment.stop")).isEqualTo("erp-mountain");
        assertThat(served(table, "ASPENRIDGE", "po.create")).isEqualTo("erp-north");
    }

    @Test
    void whatIsPromisedIsTheServingConnectorsOwnPromise() {
        ScriptedConnector weak = new ScriptedConnector(List.of(CapabilityDescriptor.command(
                "po.create", UniquenessGuarantee.LOOKUP_EVENTUAL, Duration.ofSeconds(10))));
        ConnectorRuntime runtime = ConnectorRuntime.open(
                TwoErps.table(ConnectorLimits.USUAL),
                Map.of(TwoErps.NORTH, new ScriptedConnector(), TwoErps.MOUNTAIN, weak),
                Needs.NONE,
                Surroundings.of(erps.clock));

        assertThat(runtime.descriptor(TwoErps.order(TwoErps.MERCY, "a"))
                        .orElseThrow()
                        .guarantee())
                .isEqualTo(UniquenessGuarantee.LOOKUP_STRONG);
        assertThat(runtime.descriptor(TwoErps.order(TwoErps.FOOTHILLS, "a"))
                        .orElseThrow()
                        .guarantee())
                .isEqualTo(UniquenessGuarantee.LOOKUP_EVENTUAL);
        assertThat(runtime.descriptor(TwoErps.question(TwoErps.FOOTHILLS))).isEmpty();
    }

    @Test
    void whatWasSentByOneErpIsLookedUpThereWhateverTheTableSaysLater() {
        assertThat(erps.runtime.connector(TwoErps.order(TwoErps.FOOTHILLS, "a")))
                .contains("erp-mountain");
        RoutingTable moved = both().everybody("erp-north").build();
        erps.runtime.reload(moved, Needs.NONE);

        erps.runtime.on(AT_MOUNTAIN).lookUp(TwoErps.order(TwoErps.FOOTHILLS, "a"));
        erps.runtime.send(TwoErps.order(TwoErps.FOOTHILLS, "b"));

        assertThat(erps.mountain.reached())
                .extracting(CapabilityCall::idempotencyKey)
                .containsExactly("a");
        assertThat(erps.north.reached())
                .extracting(CapabilityCall::idempotencyKey)
                .containsExactly("b");
    }

    @Test
    void allWhoServeACapabilityAreNamedTheOneOfTheHospitalFirst() {
        assertThat(erps.runtime.connectors(TwoErps.order(TwoErps.MERCY, "a")))
                .containsExactly("erp-north", "erp-mountain");
        assertThat(erps.runtime.on(AT_MOUNTAIN).connectors(TwoErps.order(TwoErps.FOOTHILLS, "a")))
                .containsExactly("erp-mountain", "erp-north");

        erps.runtime.reload(both().everybody("erp-north").build(), Needs.NONE);

        assertThat(erps.runtime.connectors(TwoErps.order(TwoErps.FOOTHILLS, "a")))
                .as("one that serves nobody any more")
                .containsExactly("erp-north");
    }

    @Test
    void whatWasSentByAConnectorThatIsNotThereGoesNowhereElse() {
        CallOrigin gone = new CallOrigin(AT_MOUNTAIN.caseId(), AT_MOUNTAIN.correlation(), "erp-sold");

        assertThat(erps.runtime.on(gone).descriptor(TwoErps.order(TwoErps.MERCY, "a")))
                .isEmpty();
        assertThat(erps.runtime.on(gone).send(TwoErps.order(TwoErps.MERCY, "a")))
                .isEqualTo(new CommandOutcome.NotSent("NO_ROUTE", RetryAdvice.NEVER));
        assertThat(erps.north.reached()).isEmpty();
    }

    @Test
    void whatNobodyServesOrClaimsIsRefused() {
        CapabilityCall unclaimed = new CapabilityCall(
                new io.bursar.model.identity.CapabilityName("po.print"), TwoErps.MERCY, "k", "", RecordValue.EMPTY);
        CapabilityCall nowhere = TwoErps.order(new FacilityId("ELSEWHERE"), "k");

        assertThat(erps.runtime.send(unclaimed))
                .isEqualTo(new CommandOutcome.NotSent("NOT_CLAIMED", RetryAdvice.NEVER));
        assertThat(erps.runtime.send(nowhere)).isEqualTo(new CommandOutcome.NotSent("NO_ROUTE", RetryAdvice.NEVER));
        assertThat(erps.runtime.descriptor(nowhere)).isEmpty();
    }

    @Test
    void aRetiredCapabilityIsRefusedButWhatWasSentIsStillLookedUp() {
        erps.runtime.reload(
                both().everybody("erp-north")
                        .status("erp-north", CapabilityPattern.ALL, CapabilityStatus.RETIRED)
                        .status("erp-north", new CapabilityPattern("invoice.*"), CapabilityStatus.DEPRECATED)
                        .build(),
                Needs.NONE);

        assertThat(erps.send(TwoErps.MERCY, "a")).isEqualTo(new CommandOutcome.NotSent("RETIRED", RetryAdvice.NEVER));
        assertThat(erps.ask(TwoErps.MERCY)).isEqualTo(new QueryOutcome.Unavailable("RETIRED", RetryAdvice.NEVER));
        assertThat(erps.runtime.lookUp(TwoErps.order(TwoErps.MERCY, "a"))).isInstanceOf(LookupOutcome.Absent.class);
        assertThat(erps.runtime.send(new CapabilityCall(
                        new io.bursar.model.identity.CapabilityName("invoice.post"),
                        TwoErps.MERCY,
                        "i",
                        "",
                        RecordValue.EMPTY)))
                .isInstanceOf(CommandOutcome.Confirmed.class);
    }

    @Test
    void aTableThatDoesNotFitChangesNothing() {
        RoutingTable before = erps.runtime.table();
        RoutingTable bad = RoutingTable.builder(TwoErps.hospitals())
                .connector("erp-moon", ConnectorLimits.USUAL)
                .everybody("erp-moon")
                .build();

        assertThatThrownBy(() -> erps.runtime.reload(bad, Needs.NONE))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("table:1:1 RTE-205")
                .hasMessageContaining("erp-moon");
        assertThat(erps.runtime.table()).isSameAs(before);
    }

    @Test
    void aConnectorWhoseLimitsStayKeepsWhatItHasLearnt() {
        erps.mountain.takes(call -> new CommandOutcome.NotSent("OUTAGE", RetryAdvice.after(Duration.ofMinutes(5))));
        erps.send(TwoErps.FOOTHILLS, "a");
        assertThat(room()).isZero();

        erps.runtime.reload(both().everybody("erp-mountain").build(), Needs.NONE);
        assertThat(room()).as("it asked to wait").isZero();

        ConnectorLimits slower = ConnectorLimits.USUAL.with(CallClass.COMMAND, Limits.WRITES.withConcurrent(1));
        erps.runtime.reload(
                RoutingTable.builder(TwoErps.hospitals())
                        .connector("erp-mountain", slower)
                        .everybody("erp-mountain")
                        .build(),
                Needs.NONE);
        assertThat(room()).as("other limits begin anew").isPositive();
    }

    private int room() {
        return erps.runtime
                .line(TwoErps.MOUNTAIN, CallClass.COMMAND)
                .orElseThrow()
                .room();
    }
}
