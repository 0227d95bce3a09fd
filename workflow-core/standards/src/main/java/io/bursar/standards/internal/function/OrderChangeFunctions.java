package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change of an order means: whether it needs a new approval, and what budget it takes. */
public final class OrderChangeFunctions {

    private static final List<String> MATERIAL =
            List.of("itemId", "unspsc", "costCenterId", "glAccountId", "contractId");

    private OrderChangeFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.orderChange", FieldType.RECORD, OrderChangeFunctions::change),
                NamedFunction.of("p2p.orderGrowth", FieldType.RECORD, OrderChangeFunctions::growth),
                NamedFunction.of("p2p.receivedLines", FieldType.LIST, OrderChangeFunctions::receivedLines),
                NamedFunction.of("p2p.openReservation", FieldType.LIST, OrderChangeFunctions::openReservation));
    }

    /**
     * Material when the total leaves the allowance over what was approved, or a line is new or changes item, class,
     * cost centre, account or contract (canonical §1.6-8); an order that nobody approved yet allows no change without
     * approval.
     */
    private static Optional<DataValue> change(FactFields facts) {
        Optional<List<FactFields>> from = facts.records("from");
        Optional<List<FactFields>> to = facts.records("to");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (from.isEmpty()
                || to.isEmpty()
                || order.isEmpty()
                || facts.money("total").isEmpty()) {
            // lines that add up to nothing would be approved at the total that stood before
            return Optional.empty();
        }
        Map<Integer, FactFields> after = byNumber(to.get());
        boolean amount = !SourcingFunctions.covered(facts).orElse(false);
        boolean below = order.get().values().stream().anyMatch(line -> below(after.get(line.lineNo()), line));
        return Optional.of(Data.record()
                .put("material", amount || isOther(from.get(), to.get()))
                .put("belowReceived", below)
                .build());
    }

    /**
     * Whether lines are offered that were not approved: new ones, or of another item, class, cost centre, account or
     * contract.
     */
    static Optional<Boolean> otherLines(FactFields facts) {
        return facts.records("from").flatMap(from -> facts.records("to").map(to -> isOther(from, to)));
    }

    private static boolean isOther(List<FactFields> from, List<FactFields> to) {
        Map<Integer, FactFields> before = byNumber(from);
        Map<Integer, FactFields> after = byNumber(to);
        return after.size() != to.size()
                || after.entrySet().stream().anyMatch(entry -> changed(before.get(entry.getKey()), entry.getValue()));
    }

    private static Map<Integer, FactFields> byNumber(List<FactFields> lines) {
        Map<Integer, FactFields> byNumber = new HashMap<>();
        lines.forEach(line -> line.whole("lineNo").ifPresent(number -> byNumber.put(number, line)));
        return byNumber;
    }

    private static boolean changed(@Nullable FactFields before, FactFields after) {
        return before == null
                || MATERIAL.stream().anyMatch(field -> !Objects.equals(before.get(field), after.get(field)));
    }

    private static boolean below(@Nullable FactFields after, OrderLine line) {
        if (after == null) {
            return line.received().signum() > 0;
        }
        return after.decimal("qty")
                .map(qty -> qty.compareTo(line.received()) < 0)
                .orElse(true);
    }

    /**
     * The budget that the changed order takes beyond the issued one: a list of none or one record with its positions.
     */
    private static Optional<DataValue> growth(FactFields facts) {
        Optional<Map<String, Money>> issued = issued(facts).flatMap(OrderChangeFunctions::amounts);
        Optional<DataValue> wanted = BudgetPositions.of(facts);
        if (issued.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        FactFields positions =
                new FactFields(Data.record().put("positions", wanted.get()).build());
        List<RecordValue> more = new ArrayList<>();
        for (FactFields position : positions.records("positions").orElse(List.of())) {
            Money amount = position.money("amount").orElseThrow();
            Money increase = amount.minus(issued.get().getOrDefault(lineOf(position), Money.zero(amount.currency())));
            if (increase.amount().signum() > 0) {
                more.add(position.record().with("amount", new MoneyValue(increase)));
            }
        }
        List<RecordValue> increases = more.isEmpty()
                ? List.of()
                : List.of(Data.record()
                        .put("key", keyOf(more))
                        .put("positions", Data.list(more))
                        .build());
        return Optional.of(Data.record()
                .put("grows", !more.isEmpty())
                .put("increases", Data.list(increases))
                .build());
    }

    private static Optional<DataValue> issued(FactFields facts) {
        Data.Builder before = Data.record()
                .put("lines", facts.get("issuedLines").orElse(null))
                .put("tax", facts.money("issuedTax").orElse(null))
                .put("freight", facts.money("issuedFreight").orElse(null))
                .put("date", facts.get("date").orElse(null));
        return BudgetPositions.of(new FactFields(before.build()));
    }

    private static Optional<Map<String, Money>> amounts(DataValue positions) {
        Map<String, Money> amounts = new HashMap<>();
        new FactFields(Data.record().put("positions", positions).build())
                .records("positions")
                .orElse(List.of())
                .forEach(position ->
                        amounts.merge(lineOf(position), position.money("amount").orElseThrow(), Money::plus));
        return Optional.of(amounts);
    }

    /** Budget is held by line, cost centre and account: moved to another of them it is new there. */
    private static String lineOf(FactFields position) {
        return position.whole("lineNo").orElse(0) + "|"
                + position.text("costCenterId").orElse("") + "|"
                + position.text("glAccountId").orElse("");
    }

    /** Names the draft, so that the same draft reserves once and another draft again. */
    private static String keyOf(List<RecordValue> more) {
        StringBuilder text = new StringBuilder();
        for (RecordValue position : more) {
            FactFields fields = new FactFields(position);
            text.append(lineOf(fields))
                    .append('=')
                    .append(fields.money("amount").orElseThrow())
                    .append(';');
        }
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)).shortText();
    }

    /** The reservation of the drafted change that was not used up by an earlier one, as a list of none or one. */
    private static Optional<DataValue> openReservation(FactFields facts) {
        return Optional.of(Data.list(facts.text("reservationId")
                .filter(id -> facts.isTrue("grows") && !facts.text("used").equals(Optional.of(id)))
                .map(id -> List.of(Data.record().put("reservationId", id).build()))
                .orElse(List.of())));
    }

    /** The lines of which something came, with what came. */
    private static Optional<DataValue> receivedLines(FactFields facts) {
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        Optional<List<FactFields>> lines = facts.records("lines");
        if (order.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        List<RecordValue> received = new ArrayList<>();
        for (FactFields line : lines.get()) {
            OrderLine found = line.whole("lineNo").map(order.get()::get).orElse(null);
            if (found != null && found.received().signum() > 0) {
                received.add(line.record().with("qty", new DecimalValue(found.received())));
            }
        }
        return Optional.of(Data.list(received));
    }
}
