package io.bursar.standards.function;

import io.bursar.definition.function.FunctionRegistry;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Calls functions as definitions do, and builds the lines they work on. */
final class Functions {

    static final FunctionRegistry ALL = StandardFunctions.registry();
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Functions() {}

    static Optional<DataValue> call(String name, Data.Builder arguments) {
        int newest = ALL.knows(name, 2) ? 2 : 1;
        return ALL.require(name, newest).apply(arguments.build());
    }

    static RecordValue record(String name, Data.Builder arguments) {
        return (RecordValue) call(name, arguments).orElseThrow();
    }

    static Data.Builder with() {
        return Data.record();
    }

    static ListValue list(Data.Builder... items) {
        return Data.list(List.of(items).stream().map(Data.Builder::build).toList());
    }

    static UnitPrice price(String amount) {
        return UnitPrice.of(amount, "USD");
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** A line of a requisition. */
    static Data.Builder asked(int lineNo, String qty, String price) {
        return with().put("lineNo", lineNo)
                .put("itemId", "ITEM-" + lineNo)
                .put("description", "Nitrile gloves")
                .put("unspsc", "42132200")
                .put("uom", "BX")
                .put("qty", number(qty))
                .put("unitPrice", price(price))
                .put("costCenterId", "CC-ICU")
                .put("glAccountId", "6100");
    }

    /** A line of an order as the system of record has it. */
    static Data.Builder ordered(int lineNo, String qty, String price) {
        return with().put("lineNo", lineNo)
                .put("uom", "BX")
                .put("ordered", number(qty))
                .put("received", number("0"))
                .put("billed", number("0"))
                .put("billedAmount", Money.usd("0.00"))
                .put("unitPrice", price(price))
                .put("receiptRequired", true);
    }

    /** A line of an invoice. */
    static Data.Builder billed(int lineNo, String qty, String price) {
        return with().put("lineNo", lineNo)
                .put("poNumber", "PO-1")
                .put("poLine", lineNo)
                .put("uom", "BX")
                .put("qty", number(qty))
                .put("unitPrice", price(price))
                .put("amount", price(price).times(number(qty)));
    }

    /** An open order of supplier S-1. */
    static Data.Builder order(ListValue lines) {
        return with().put("poNumber", "PO-1")
                .put("supplierId", "S-1")
                .put("state", "OPEN")
                .put("ratified", true)
                .put("lines", lines);
    }
}
