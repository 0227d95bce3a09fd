package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The deliveries of orders: which are to come follows from the seed, which have come from their cases. */
record Deliveries(CaseStore store) {

    private static final Set<String> POSTED = Set.of("POSTED", "CLOSED");

    /** The case of a delivery. */
    static CaseId caseId(OrderFate fate, int number) {
        return new CaseId(fate.dice().about("delivery " + number).id("case"));
    }

    /** All that will come, in the order in which it does. */
    static List<Shipment> of(Case current, OrderFate fate) {
        List<Shipment> all = new ArrayList<>(List.of(new Shipment(current, fate, 1)));
        if (inParts(current, fate)) {
            all.add(new Shipment(current, fate, 2));
        }
        for (Shipment shipment : List.copyOf(all)) {
            if (shipment.hasDamage()) {
                all.add(new Shipment(current, fate, shipment.number() + Shipment.REPLACES));
            }
        }
        return all;
    }

    /** Whether there is a second part: of a single piece there is none. */
    static boolean inParts(Case current, OrderFate fate) {
        return fate.delivering() == OrderFate.Delivering.IN_PARTS
                && current.data().records("lines").stream()
                        .map(line -> line.decimal("qty").orElse(BigDecimal.ZERO))
                        .anyMatch(
                                qty -> new Shipment(current, fate, 2).share(qty).signum() > 0);
    }

    /** Whether a delivery has come to the dock. */
    boolean isHere(OrderFate fate, int number) {
        return store.read(caseId(fate, number)).isPresent();
    }

    /** Whether what can be accepted of a delivery is posted. */
    boolean arrived(OrderFate fate, int number) {
        return store.read(caseId(fate, number))
                .filter(stored -> POSTED.contains(stored.current().status().state()))
                .isPresent();
    }

    /** Whether everything that will come has come. */
    boolean allCame(Case current, OrderFate fate) {
        return of(current, fate).stream().allMatch(shipment -> arrived(fate, shipment.number()));
    }
}
