package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a delivery is, beside its order (canonical W03): what was counted, what of it is accepted, where it goes. */
public final class ReceivingFunctions {

    private ReceivingFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.deliveryCount", FieldType.RECORD, CountReview::of),
                NamedFunction.of("p2p.deliveryAcceptance", FieldType.RECORD, Acceptance::of),
                NamedFunction.of("p2p.receiptReadBack", FieldType.BOOL, ReceivingFunctions::readBack),
                NamedFunction.of("p2p.receiptBilled", FieldType.BOOL, ReceivingFunctions::billed),
                NamedFunction.of("p2p.receiptWithinOrder", FieldType.BOOL, ReceivingFunctions::withinOrder),
                NamedFunction.of("p2p.stockMovements", FieldType.LIST, ReceivingFunctions::stock),
                NamedFunction.of("p2p.pricedDelivery", FieldType.LIST, ReceivingFunctions::priced),
                NamedFunction.of("p2p.deliveredLots", FieldType.LIST, ReceivingFunctions::lots),
                NamedFunction.of("p2p.acceptedService", FieldType.RECORD, ReceivingFunctions::acceptedService),
                NamedFunction.of("p2p.serviceNote", FieldType.TEXT, ReceivingFunctions::serviceNote),
                NamedFunction.of("p2p.returnNote", FieldType.TEXT, ReceivingFunctions::returnNote),
                // the return, where it is from a receipt: only then the supplier owes something
                NamedFunction.of(
                        "p2p.creditedReturn",
                        FieldType.TEXT,
                        facts -> Results.text(facts.text("receiptNo").flatMap(posted -> facts.text("returnNo")))),
                NamedFunction.of("p2p.expectedCredit", FieldType.MONEY, ReceivingFunctions::expectedCredit));
    }

    /** Whether the receipt in the system of record has exactly the lines that were accepted (RCV-I2). */
    private static Optional<DataValue> readBack(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<String> receiptNo = facts.text("receiptNo");
        Optional<List<FactFields>> found = facts.records("receiptLines");
        if (lines.isEmpty() || receiptNo.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        List<String> posted = new ArrayList<>();
        for (FactFields line : found.get()) {
            for (FactFields entry : line.records("receipts").orElse(List.of())) {
                if (entry.text("receiptNo").equals(receiptNo) && !entry.isTrue("reversed")) {
                    posted.add(key(line.whole("lineNo").orElse(0), entry, entry.decimal("qty")));
                }
            }
        }
        List<String> wanted = lines.get().stream()
                .map(line -> key(line.poLine(), line.fields(), Optional.of(line.qty())))
                .toList();
        return Results.truth(
                posted.size() == wanted.size() && posted.containsAll(wanted) && wanted.containsAll(posted));
    }

    private static String key(int lineNo, FactFields lot, Optional<BigDecimal> qty) {
        return lineNo + "|" + lot.text("lot").orElse("") + "|"
                + qty.map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse("");
    }

    /** Whether taking the lines back would leave less received than is billed. */
    private static Optional<DataValue> billed(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> counted = CountedLine.byOrderLine(lines.get());
        return Results.truth(order.get().values().stream()
                .anyMatch(line -> line.billed().signum() > 0
                        && counted.containsKey(line.lineNo())
                        && line.received().subtract(counted.get(line.lineNo())).compareTo(line.billed()) < 0));
    }

    /** Whether no order line has more received than ordered and what may come beyond (RCV-I1). */
    private static Optional<DataValue> withinOrder(FactFields facts) {
        return OrderLine.byNumber(facts, "orderLines")
                .flatMap(order -> Results.truth(order.values().stream()
                        .allMatch(line -> CountReview.room(line, facts).signum() >= 0)));
    }

    /** What goes into stock, and out of it again: lines of catalogue items. */
    private static Optional<DataValue> stock(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        List<RecordValue> movements = new ArrayList<>();
        for (CountedLine line : lines.get()) {
            Optional.ofNullable(order.get().get(line.poLine()))
                    .flatMap(ordered -> ordered.fields().text("itemId"))
                    .ifPresent(item -> movements.add(movement(line, item)));
        }
        return Optional.of(Data.list(movements));
    }

    static RecordValue movement(CountedLine line, String itemId) {
        return Data.record()
                .put("poLine", line.poLine())
                .put("itemId", itemId)
                .put("lot", line.fields().get("lot").orElse(null))
                .put("expiry", line.fields().get("expiry").orElse(null))
                .put("qty", line.qty())
                .put("out", line.qty().negate())
                .build();
    }

    /** The counted lines at the price of the order, charged where the order says. */
    private static Optional<DataValue> priced(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        List<RecordValue> priced = new ArrayList<>();
        for (CountedLine line : lines.get()) {
            OrderLine ordered = order.get().get(line.poLine());
            if (ordered != null) {
                priced.add(ordered.fields().record().with("qty", new DecimalValue(line.qty())));
            }
        }
        return Optional.of(Data.list(priced));
    }

    /** The lots of a delivery as a recall names them: trade item or catalogue item, and lot. */
    private static Optional<DataValue> lots(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        Set<String> lots = new LinkedHashSet<>();
        for (CountedLine line : lines.get()) {
            String lot = line.fields().text("lot").orElse("");
            if (!lot.isEmpty()) {
                line.gtin().ifPresent(gtin -> lots.add(gtin + "|" + lot));
                Optional.ofNullable(order.get().get(line.poLine()))
                        .flatMap(ordered -> ordered.fields().text("itemId"))
                        .ifPresent(item -> lots.add(item + "|" + lot));
            }
        }
        return Optional.of(Data.texts(List.copyOf(lots)));
    }

    private static Optional<DataValue> acceptedService(FactFields facts) {
        return facts.inner("entry")
                .flatMap(entry -> facts.text("acceptedBy").map(person -> {
                    RecordValue accepted = entry.record().with("acceptedBy", new TextValue(person));
                    return facts.money("amount")
                            .map(amount -> accepted.with("acceptedAmount", new MoneyValue(amount)))
                            .orElse(accepted);
                }));
    }

    /** A service has no delivery note: its order line and the end of its period stand for one (canonical §1.17). */
    private static Optional<DataValue> serviceNote(FactFields facts) {
        return facts.inner("entry")
                .flatMap(entry -> entry.date("periodTo"))
                .flatMap(end -> CountedLine.all(facts, "lines")
                        .filter(lines -> !lines.isEmpty())
                        .flatMap(lines -> Results.text(lines.get(0).poLine() + "/" + end)));
    }

    /** The note of the goods of a delivery that go back; a second lot of them has a note of its own. */
    private static Optional<DataValue> returnNote(FactFields facts) {
        int before = facts.items("before").map(List::size).orElse(0);
        return facts.text("deliveryNote")
                .flatMap(note -> Results.text(note + "-R" + (before == 0 ? "" : Integer.toString(before + 1))));
    }

    /** What the supplier owes for goods that were posted and go back; nothing for goods that never were. */
    private static Optional<DataValue> expectedCredit(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (facts.text("receiptNo").isEmpty() || lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Results.money(CountReview.value(lines.get(), order.get()).filter(value -> !value.isZero()));
    }
}
