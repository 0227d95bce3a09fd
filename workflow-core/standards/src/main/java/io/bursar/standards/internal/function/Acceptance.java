package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a delivery is accepted once people have said what to do about its discrepancies, and what goes back: never
 * more than the order has room for, whatever was said.
 */
final class Acceptance {

    private static final String QTY = "qtyReceived";

    private final FactFields facts;
    private final List<CountedLine> lines;
    private final Map<Integer, OrderLine> order;
    private final Map<Integer, BigDecimal> room = new LinkedHashMap<>();
    private final Map<String, RecordValue> accepted = new LinkedHashMap<>();
    private final List<RecordValue> rest = new ArrayList<>();
    private boolean overLeft;

    private Acceptance(FactFields facts, List<CountedLine> lines, Map<Integer, OrderLine> order) {
        this.facts = facts;
        this.lines = lines;
        this.order = order;
        order.values().forEach(line -> room.put(line.lineNo(), CountReview.room(line, facts)));
    }

    /** The acceptance; absent without lines or an order to hold them against. */
    static Optional<DataValue> of(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Acceptance(facts, lines.get(), order.get()).weigh());
    }

    private RecordValue weigh() {
        boolean untraced = CountReview.untraced(facts, lines, order) && !says("untraced", "TRACING_SUPPLIED");
        lines.forEach(line -> weigh(line, untraced));
        List<RecordValue> goesBack = withoutThoseBefore();
        return Data.record()
                .put("lines", Data.list(List.copyOf(accepted.values())))
                .put("any", !accepted.isEmpty())
                .put("overLeft", overLeft)
                .put("restLines", Data.list(rest))
                .put(
                        "rest",
                        goesBack.isEmpty()
                                ? Data.list(List.of())
                                : Data.list(List.of(Data.record()
                                        .put("lines", Data.list(goesBack))
                                        .build())))
                .build();
    }

    private void weigh(CountedLine line, boolean untraced) {
        OrderLine ordered = order.get(line.poLine());
        boolean fit = ordered != null && usable(line) && !(untraced && SpendCategory.drug(ordered.fields()));
        BigDecimal left = room.getOrDefault(line.poLine(), BigDecimal.ZERO).max(BigDecimal.ZERO);
        BigDecimal taken = fit ? line.qty().min(left) : BigDecimal.ZERO;
        BigDecimal refused = line.qty().subtract(taken);
        if (taken.signum() > 0) {
            room.put(line.poLine(), left.subtract(taken));
            accepted.merge(line.place(), of(line, taken), Acceptance::together);
        }
        if (refused.signum() > 0) {
            overLeft |= fit;
            rest.add(of(line, refused));
        }
    }

    private boolean usable(CountedLine line) {
        boolean condition = switch (line.condition()) {
            case "OK" -> true;
            case "WRONG_ITEM" -> says("wrong", "SUBSTITUTE");
            case "TEMP_EXCURSION" -> says("excursion", "STABLE");
            default -> false;
        };
        return condition && (!CountReview.shortDated(line, facts) || says("shortDated", "PLANNER_ACCEPTED"));
    }

    private boolean says(String about, String resolution) {
        return facts.text(about).filter(resolution::equals).isPresent();
    }

    private static RecordValue of(CountedLine line, BigDecimal qty) {
        return line.fields().record().with(QTY, new DecimalValue(qty));
    }

    private static RecordValue together(RecordValue one, RecordValue other) {
        BigDecimal sum = one.decimal(QTY).orElseThrow().add(other.decimal(QTY).orElseThrow());
        return one.with(QTY, new DecimalValue(sum));
    }

    /** What goes back now; lines that went back in an earlier round are theirs already. */
    private List<RecordValue> withoutThoseBefore() {
        List<RecordValue> before = new ArrayList<>();
        facts.records("before").orElse(List.of()).forEach(line -> before.add(line.record()));
        List<RecordValue> now = new ArrayList<>();
        for (RecordValue line : rest) {
            Optional<RecordValue> same =
                    before.stream().filter(each -> sameGoods(each, line)).findFirst();
            BigDecimal gone = same.flatMap(each -> each.decimal(QTY)).orElse(BigDecimal.ZERO);
            BigDecimal more = line.decimal(QTY).orElseThrow().subtract(gone);
            if (more.signum() > 0) {
                now.add(line.with(QTY, new DecimalValue(more)));
            }
        }
        return now;
    }

    private static boolean sameGoods(RecordValue one, RecordValue other) {
        return one.without(QTY).equals(other.without(QTY));
    }
}
