package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an invoice is charged to its orders where a credit was requested for the quantity beyond them
 * (INV_QTY_ORDERED, canonical W05): the ordered quantity. The rest is charged to nothing, is not paid, and stands
 * beside the lines as a difference of the header until the credit takes it away, so that the figures of the supplier
 * add up (INV-I2, IEX-I2).
 */
final class CreditedLines {

    private CreditedLines() {}

    /** The part of a line that is beyond its order: quantity and amount, never more than the line. */
    static Optional<RecordValue> of(RecordValue figures, FactFields line) {
        Optional<BigDecimal> over = figures.decimal("over").filter(any -> any.signum() > 0);
        Optional<Money> amount = line.money("amount");
        Optional<BigDecimal> quantity = line.decimal("qty");
        if (over.isEmpty() || amount.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = over.get().compareTo(quantity.get()) >= 0;
        Money part = whole
                ? amount.get()
                : figures.money("variance").orElse(amount.get()).min(amount.get());
        return Optional.of(Data.record()
                .put("lineNo", line.get("lineNo").orElse(null))
                .put("qty", whole ? quantity.get() : over.get())
                .put("amount", part)
                .build());
    }

    /** The lines as they are charged, and what of the gross is then beside them. */
    static Optional<DataValue> charged(FactFields facts) {
        List<FactFields> credited = facts.records("credited").orElse(List.of());
        return facts.records("lines").map(lines -> {
            List<RecordValue> charged = new ArrayList<>();
            lines.forEach(line -> less(line, credited).ifPresent(charged::add));
            Optional<Money> beside = credited.stream()
                    .map(part -> part.money("amount"))
                    .flatMap(Optional::stream)
                    .reduce(Money::plus);
            Optional<Money> header = facts.money("headerDifference");
            return Data.record()
                    .put("lines", Data.list(charged))
                    .put(
                            "difference",
                            beside.map(sum -> header.map(sum::plus).orElse(sum))
                                    .or(() -> header)
                                    .orElse(null))
                    .build();
        });
    }

    /** The line less what is credited of it; empty where that is all. */
    private static Optional<RecordValue> less(FactFields line, List<FactFields> credited) {
        Optional<FactFields> part = credited.stream()
                .filter(one -> one.whole("lineNo").equals(line.whole("lineNo")))
                .findFirst();
        Optional<BigDecimal> quantity = part.flatMap(one -> one.decimal("qty"));
        Optional<Money> amount = part.flatMap(one -> one.money("amount"));
        if (quantity.isEmpty() || amount.isEmpty()) {
            return Optional.of(line.record());
        }
        BigDecimal left = line.decimal("qty").orElse(BigDecimal.ZERO).subtract(quantity.get());
        return line.money("amount")
                .filter(any -> left.signum() > 0)
                .map(whole -> line.record()
                        .with("qty", new DecimalValue(left))
                        .with("amount", new MoneyValue(whole.minus(amount.get()))));
    }
}
