package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import java.util.List;

/** Whether an invoice is what was ordered and received, and which of its holds are still to be settled. */
public final class InvoiceMatchFunctions {

    private InvoiceMatchFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of(
                        "p2p.matchInvoice",
                        FieldType.RECORD,
                        facts -> InvoiceMatch.of(facts).map(InvoiceMatch::result)),
                NamedFunction.of("p2p.linesInOrderUnits", FieldType.LIST, OrderUnits::lines),
                NamedFunction.of("p2p.chargedLines", FieldType.RECORD, CreditedLines::charged),
                NamedFunction.of("p2p.openHolds", FieldType.RECORD, HoldSettlement::of));
    }
}
