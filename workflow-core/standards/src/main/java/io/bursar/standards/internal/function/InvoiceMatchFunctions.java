package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import java.util.List;
import java.util.Optional;

/** Whether an invoice is what was ordered and received, and which of its holds are still to be settled. */
public final class InvoiceMatchFunctions {

    private InvoiceMatchFunctions() {}

    /**
     * Who approved what is billed (canonical W04-6): as the chain of the order knows, else as the system of record says
     * of each order, else whom somebody confirmed once it was found that nobody is known.
     */
    private static Optional<String> orderApprover(FactFields facts) {
        List<Optional<String>> said = facts.records("orders").orElse(List.of()).stream()
                .map(order -> order.text("approvedById"))
                .toList();
        Optional<String> ofOrders =
                said.isEmpty() || said.contains(Optional.<String>empty()) ? Optional.empty() : said.get(0);
        Optional<String> confirmed =
                facts.text("confirmed").filter(any -> facts.has("resolution") && !facts.isTrue("open"));
        return facts.text("chain").or(() -> ofOrders).or(() -> confirmed);
    }

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of(
                        "p2p.matchInvoice",
                        FieldType.RECORD,
                        facts -> InvoiceMatch.of(facts).map(InvoiceMatch::result)),
                NamedFunction.of("p2p.orderApprover", FieldType.PERSON, facts -> Results.text(orderApprover(facts))),
                NamedFunction.of("p2p.linesInOrderUnits", FieldType.LIST, OrderUnits::lines),
                NamedFunction.of("p2p.chargedLines", FieldType.RECORD, CreditedLines::charged),
                NamedFunction.of("p2p.openHolds", FieldType.RECORD, HoldSettlement::of));
    }
}
