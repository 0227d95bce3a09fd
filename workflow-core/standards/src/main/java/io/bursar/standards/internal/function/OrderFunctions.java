package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of an order in the system of record, beside what was approved. */
public final class OrderFunctions {

    private OrderFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.orderProgress", FieldType.RECORD, OrderFunctions::progress),
                NamedFunction.of("p2p.readBackEqual", FieldType.BOOL, OrderFunctions::readBackEqual),
                NamedFunction.of("p2p.orderSnapshot", FieldType.RECORD, OrderFunctions::snapshot),
                NamedFunction.of("p2p.orderAsImported", FieldType.BOOL, OrderFunctions::asImported),
                NamedFunction.of("p2p.acknowledgment", FieldType.RECORD, Acknowledgment::of));
    }

    /** How far an order is received and billed; clear means that no budget is committed to it any more. */
    private static Optional<DataValue> progress(FactFields facts) {
        Optional<Map<Integer, OrderLine>> lines = OrderLine.byNumber(facts, "lines");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Collection<OrderLine> all = lines.get().values();
        boolean anyReceived = all.stream().anyMatch(line -> line.received().signum() > 0);
        boolean anyBilled = all.stream().anyMatch(line -> line.billed().signum() > 0);
        BigDecimal percent = facts.decimal("billedTolPct").orElse(BigDecimal.ZERO);
        return Optional.of(Data.record()
                .put("open", all.stream().anyMatch(OrderLine::open))
                .put("anyReceived", anyReceived)
                .put("anyBilled", anyBilled)
                .put("billedInFull", anyReceived && all.stream().allMatch(line -> billedInFull(line, percent)))
                .put(
                        "commitmentClear",
                        facts.money("openCommitment").map(Money::isZero).orElse(true))
                .build());
    }

    private static boolean billedInFull(OrderLine line, BigDecimal percent) {
        BigDecimal difference = line.billed().subtract(line.received()).abs();
        return difference.compareTo(line.received().multiply(percent).movePointLeft(2)) <= 0;
    }

    /** Whether the order is line by line what the case asked for, from the same supplier, and there is one of it. */
    private static Optional<DataValue> readBackEqual(FactFields facts) {
        Optional<Map<Integer, OrderLine>> found = OrderLine.byNumber(facts, "orderLines");
        Optional<List<SpendLine>> asked = SpendLine.all(facts, "lines");
        if (found.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        boolean sameLines = found.get().size() == asked.get().size()
                && asked.get().stream().allMatch(line -> same(line.fields(), found.get()));
        Money goods = SpendLine.sum(asked.get());
        return Results.truth(sameLines
                && facts.money("orderTotal").equals(Optional.of(goods))
                && facts.text("orderSupplierId").equals(facts.text("supplierId"))
                && facts.whole("copies").orElse(1) == 1);
    }

    private static boolean same(FactFields asked, Map<Integer, OrderLine> found) {
        OrderLine line = asked.whole("lineNo").map(found::get).orElse(null);
        return line != null
                && asked.decimal("qty")
                        .filter(qty -> qty.compareTo(line.ordered()) == 0)
                        .isPresent()
                && asked.unitPrice("unitPrice").equals(line.unitPrice());
    }

    /** Whether an import says of every line what the system of record says: nothing received or billed got lost. */
    private static Optional<DataValue> asImported(FactFields facts) {
        Optional<Map<Integer, OrderLine>> found = OrderLine.byNumber(facts, "orderLines");
        Optional<List<FactFields>> imported = facts.records("imported");
        if (found.isEmpty() || imported.isEmpty()) {
            return Optional.empty();
        }
        boolean all = found.get().size() == imported.get().size();
        return Results.truth(all && imported.get().stream().allMatch(line -> as(line, found.get())));
    }

    private static boolean as(FactFields imported, Map<Integer, OrderLine> found) {
        OrderLine line = imported.whole("lineNo").map(found::get).orElse(null);
        return line != null
                && imported.decimal("received").orElse(BigDecimal.ZERO).compareTo(line.received()) == 0
                && imported.decimal("billed").orElse(BigDecimal.ZERO).compareTo(line.billed()) == 0;
    }

    private static Optional<DataValue> snapshot(FactFields facts) {
        return SpendLine.all(facts, "lines").map(lines -> {
            Money goods = SpendLine.sum(lines);
            Money none = Money.zero(goods.currency());
            return Data.record()
                    .put("lines", facts.get("lines").orElse(null))
                    .put("tax", facts.money("tax").orElse(none))
                    .put("freight", facts.money("freight").orElse(none))
                    .put(
                            "total",
                            goods.plus(facts.money("tax").orElse(none))
                                    .plus(facts.money("freight").orElse(none)))
                    .build();
        });
    }
}
