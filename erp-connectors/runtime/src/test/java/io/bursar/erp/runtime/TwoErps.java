package io.bursar.erp.runtime;

import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.erp.runtime.journal.CallRecord;
import io.bursar.erp.runtime.resilience.ConnectorLimits;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.runtime.routing.Needs;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.testkit.TestClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Eight hospitals: five of one legal entity on the ERP north, three acquired ones on the ERP mountain. */
public final class TwoErps {

    /** The ERP of the five. */
    public static final ConnectorId NORTH = new ConnectorId("erp-north");

    /** The ERP of the three. */
    public static final ConnectorId MOUNTAIN = new ConnectorId("erp-mountain");

    /** One of the five. */
    public static final FacilityId MERCY = new FacilityId("MERCY");

    /** One of the three. */
    public static final FacilityId FOOTHILLS = new FacilityId("FOOTHILLS");

    final TestClock clock = TestClock.at("2026-03-02T15:00:00Z");
    final ScriptedConnector north = new ScriptedConnector();
    final ScriptedConnector mountain = new ScriptedConnector();
    final ConnectorRuntime runtime;

    /** Two ERPs with the usual limits. */
    public TwoErps() {
        this(limits -> limits);
    }

    /** Two ERPs with other limits. */
    public TwoErps(UnaryOperator<Limits> limits) {
        this(limits, around -> around);
    }

    /** Two ERPs with other limits and surroundings. */
    public TwoErps(UnaryOperator<Limits> limits, UnaryOperator<Surroundings> around) {
        ConnectorLimits both = new ConnectorLimits(
                limits.apply(Limits.READS), limits.apply(Limits.WRITES), limits.apply(Limits.READS));
        runtime = ConnectorRuntime.open(
                table(both),
                Map.of(NORTH, north, MOUNTAIN, mountain),
                Needs.NONE,
                around.apply(Surroundings.of(clock).withPause(clock::advance)));
    }

    /** The two as one. */
    public ConnectorRuntime runtime() {
        return runtime;
    }

    /** The hospitals and whose books they are in. */
    public static Organization hospitals() {
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        for (String name : List.of("MERCY", "STANNE", "LAKEVIEW", "PRAIRIE", "CEDARGROVE")) {
            facilities.put(new FacilityId(name), hospital(name, "MIDWEST"));
        }
        for (String name : List.of("FOOTHILLS", "HIGHPLAINS", "ASPENRIDGE")) {
            facilities.put(new FacilityId(name), hospital(name, "MOUNTAIN"));
        }
        return new Organization(facilities, new TreeMap<>(), new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1"));
    }

    private static Facility hospital(String name, String entity) {
        return new Facility(new FacilityId(name), name, new LegalEntityId(entity), ZoneOffset.UTC);
    }

    /** The table with the same limits for both. */
    public static RoutingTable table(ConnectorLimits limits) {
        return RoutingTable.builder(hospitals())
                .connector("erp-north", limits)
                .connector("erp-mountain", limits)
                .entity("MOUNTAIN", "erp-mountain")
                .everybody("erp-north")
                .build();
    }

    /** An order of a hospital. */
    public static CapabilityCall order(FacilityId facility, String key) {
        return new CapabilityCall(
                new CapabilityName("po.create"),
                facility,
                key,
                "REF-" + key,
                Data.record().put("supplierId", "SUP-9").build());
    }

    /** A question of a hospital. */
    public static CapabilityCall question(FacilityId facility) {
        return CapabilityCall.query(
                "supplier.status",
                facility,
                Data.record().put("supplierId", "SUP-9").build());
    }

    /** Sends an order. */
    public CommandOutcome send(FacilityId facility, String key) {
        return runtime.send(order(facility, key));
    }

    /** Asks a question. */
    public QueryOutcome ask(FacilityId facility) {
        return runtime.query(question(facility));
    }

    /** Everything written down. */
    public List<CallRecord> journal() {
        return runtime.journal().since(Instant.EPOCH, 100_000);
    }
}
