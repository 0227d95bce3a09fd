package io.bursar.examples.healthsystem.trade;

import io.bursar.examples.healthsystem.trade.OrderFate.Acknowledging;
import io.bursar.examples.healthsystem.trade.OrderFate.Changing;
import io.bursar.model.cases.Case;
import java.math.BigDecimal;
import java.util.Set;

/** Where orders stand. */
final class Orders {

    private static final Set<String> OUT = Set.of("PO_ISSUED", "PO_ACKNOWLEDGED", "PARTIALLY_RECEIVED");

    private Orders() {}

    /** Whether the supplier has the order and more may come. */
    static boolean isOut(Case current) {
        return OUT.contains(current.status().state())
                && current.data().text("poNumber").isPresent()
                && current.work().book().get("pending").isEmpty();
    }

    /** Whether nobody will change the order any more, so that goods and bills may come. */
    static boolean settled(Case current, OrderFate fate) {
        boolean answered = switch (fate.acknowledging()) {
            case SILENT -> true;
            case AS_ORDERED, DEARER -> !current.status().state().equals("PO_ISSUED");
            case REFUSED -> false;
        };
        return answered && (fate.changing() == Changing.NOT || isChanged(current));
    }

    /** Whether the change that the seed has in mind was tried: the order has another version, or somebody said no. */
    static boolean isChanged(Case current) {
        boolean newVersion =
                current.data().decimal("poVersion").orElse(BigDecimal.ONE).intValue() > 1;
        boolean refused = current.work().approvals().decisions().stream()
                .anyMatch(decision -> decision.text("verdict").orElse("").equals("REJECT"));
        return newVersion || refused;
    }

    /** Whether the supplier has said that it does not deliver. */
    static boolean isRefused(Case current, OrderFate fate) {
        return fate.acknowledging() == Acknowledging.REFUSED && Facts.count(current, "855-") > 0;
    }
}
