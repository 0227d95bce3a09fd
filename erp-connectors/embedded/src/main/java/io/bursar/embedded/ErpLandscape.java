package io.bursar.embedded;

import io.bursar.erp.reference.fault.FaultPlan;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several reference ERPs and who is served by which: one for each connector that the routing table declares.
 *
 * <pre>{@code
 * ErpLandscape.routed("""
 *     routing: 1
 *     connectors: { erp-north: {}, erp-mountain: {} }
 *     routes:
 *       - { to: erp-north }
 *       - { to: erp-mountain, legalEntities: [RIVERBEND-MOUNTAIN] }
 *     """).withFaults("erp-mountain", FaultPlan.none().withOutages(day));
 * }</pre>
 *
 * @param routing the routing table as YAML
 * @param faults what goes wrong in which ERP; as the options say where nothing is said here
 */
public record ErpLandscape(String routing, SortedMap<String, FaultPlan> faults) {

    /** Copies the plans. */
    public ErpLandscape {
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    /** ERPs in which nothing special goes wrong. */
    public static ErpLandscape routed(String routing) {
        return new ErpLandscape(routing, new TreeMap<>());
    }

    /** The same with what goes wrong in one ERP. */
    public ErpLandscape withFaults(String erp, FaultPlan plan) {
        TreeMap<String, FaultPlan> more = new TreeMap<>(faults);
        more.put(erp, plan);
        return new ErpLandscape(routing, more);
    }
}
