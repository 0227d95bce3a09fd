package io.bursar.verifier;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose acts are those that no row of a workflow performs: a row records them of somebody, or a system of record tells
 * of them (controls §1, "the same act in the SoR outside a case counts too"). Data, so that a host says who does what
 * in its own systems.
 *
 * <pre>{@code
 * ToldActs.canonical().held(new FunctionName("PREPARE_PAYMENT"), Set.of(new RoleName("TREASURY")));
 * }</pre>
 *
 * @param holders the roles by which people perform a function in a system of record
 * @param also what whoever performs a function in a workflow counts as having performed besides
 */
public record ToldActs(Map<FunctionName, Set<RoleName>> holders, Map<FunctionName, Set<FunctionName>> also) {

    /** Nothing is known of such acts. */
    public static final ToldActs NONE = new ToldActs(Map.of(), Map.of());

    /** Copies the maps, in the order of their functions. */
    public ToldActs {
        holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
        also = Collections.unmodifiableSortedMap(new TreeMap<>(also));
    }

    /**
     * What the canonical texts say: W04-14 names who releases a payment, W04-6 that the approval of the order stands
     * for the invoice, controls §1 that whoever requests or places an order of controlled substances orders them, and
     * W03 that whoever counts them posts the receipt and reconciles. Who prepares a payment run is not said.
     */
    public static ToldActs canonical() {
        Set<FunctionName> ordering = Set.of(new FunctionName("ORDER_CONTROLLED"));
        return NONE.held(new FunctionName("RELEASE_PAYMENT"), Set.of(new RoleName("TREASURY_RELEASER")))
                .counting(new FunctionName("APPROVE_REQUISITION"), Set.of(new FunctionName("APPROVE_INVOICE_BY_ORDER")))
                .counting(new FunctionName("REQUEST_PURCHASE"), ordering)
                .counting(new FunctionName("CREATE_PO"), ordering)
                .counting(
                        new FunctionName("RECEIVE_CONTROLLED"),
                        Set.of(
                                new FunctionName("POST_RECEIPT"),
                                new FunctionName("RECONCILE_CONTROLLED"),
                                new FunctionName("COUNT_STOCK")));
    }

    /** The same, where holders of some roles perform a function. */
    public ToldActs held(FunctionName function, Set<RoleName> roles) {
        TreeMap<FunctionName, Set<RoleName>> more = new TreeMap<>(holders);
        more.put(function, Set.copyOf(roles));
        return new ToldActs(more, also);
    }

    /** The same, where whoever performs a function counts as having performed others besides. */
    public ToldActs counting(FunctionName function, Set<FunctionName> besides) {
        TreeMap<FunctionName, Set<FunctionName>> more = new TreeMap<>(also);
        more.put(function, Set.copyOf(besides));
        return new ToldActs(holders, more);
    }
}
