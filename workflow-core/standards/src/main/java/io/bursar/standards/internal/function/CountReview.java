package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a count against what was advised and ordered, and against what its items need (canonical W03). */
final class CountReview {

    /** A form for controlled substances is good for so many days after it was signed (W01, REQ_DEA_FORM_EXPIRED). */
    private static final int FORM_DAYS = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FactFields facts;
    private final List<CountedLine> lines;
    private final Map<Integer, OrderLine> order;

    private CountReview(FactFields facts, List<CountedLine> lines, Map<Integer, OrderLine> order) {
        this.facts = facts;
        this.lines = lines;
        this.order = order;
    }

    /** The review; absent without lines or an order to hold them against. */
    static Optional<DataValue> of(FactFields facts) {
        Optional<List<CountedLine>> lines = CountedLine.all(facts, "lines");
        Optional<Map<Integer, OrderLine>> order = OrderLine.byNumber(facts, "orderLines");
        if (lines.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CountReview(facts, lines.get(), order.get()).review());
    }

    private RecordValue review() {
        boolean over = over();
        boolean shorter = shorter();
        boolean wrong = any("WRONG_ITEM");
        boolean damaged = any("DAMAGED");
        boolean excursion = any("TEMP_EXCURSION");
        boolean shortDated = lines.stream().anyMatch(line -> shortDated(line, facts));
        boolean untraced = untraced(facts, lines, order);
        boolean formDiffers =
                formQty().filter(qty -> qty.compareTo(total()) != 0).isPresent();
        return Data.record()
                .put("sound", sound())
                .put("traceable", lines.stream().allMatch(this::traceable))
                .put("over", over)
                .put("short", shorter)
                .put("wrong", wrong)
                .put("damaged", damaged)
                .put("excursion", excursion)
                .put("shortDated", shortDated)
                .put("untraced", untraced)
                .put("formDiffers", formDiffers)
                .put(
                        "mismatch",
                        over || shorter || wrong || damaged || excursion || shortDated || untraced || formDiffers)
                .put("inspect", lines.stream().anyMatch(this::inspected))
                .put(
                        "critical",
                        lines.stream()
                                .anyMatch(line -> ordered(line)
                                        .filter(SpendCategory::implant)
                                        .isPresent()))
                .put("drug", lines.stream().anyMatch(this::drug))
                .put("form", formQty().isPresent())
                .put("formFresh", formFresh())
                .put("value", value(lines, order).map(MoneyValue::new).orElse(null))
                .put("held", movements(untraced, true))
                .put("others", movements(untraced, false))
                .build();
    }

    /** Whether the count can be what came: lines of the order, some of each, its unit, real numbers, nothing twice. */
    private boolean sound() {
        Set<String> places = new HashSet<>();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> order.containsKey(line.poLine())
                                && line.qty().signum() > 0
                                && !line.misreadGtin()
                                && places.add(line.place() + "|" + line.condition())
                                && line.fields()
                                        .text("uom")
                                        .equals(order.get(line.poLine())
                                                .fields()
                                                .text("uom")));
    }

    private boolean traceable(CountedLine line) {
        Optional<FactFields> ordered = ordered(line);
        boolean flagged = ordered.filter(SpendCategory::implant).isPresent()
                || ordered.filter(SpendCategory::coldChain).isPresent()
                || ordered.filter(SpendCategory::drug).isPresent();
        return !flagged || line.hasLotAndExpiry();
    }

    private boolean over() {
        Map<Integer, BigDecimal> advised = advised();
        return CountedLine.byOrderLine(lines).entrySet().stream().anyMatch(counted -> {
            OrderLine line = order.get(counted.getKey());
            boolean beyondOrder = line != null && counted.getValue().compareTo(room(line, facts)) > 0;
            BigDecimal said = advised.get(counted.getKey());
            return beyondOrder
                    || (!advised.isEmpty()
                            && (said == null || counted.getValue().compareTo(said) > 0));
        });
    }

    private boolean shorter() {
        Map<Integer, BigDecimal> counted = CountedLine.byOrderLine(lines);
        return advised().entrySet().stream()
                .anyMatch(said ->
                        counted.getOrDefault(said.getKey(), BigDecimal.ZERO).compareTo(said.getValue()) < 0);
    }

    private Map<Integer, BigDecimal> advised() {
        return CountedLine.byOrderLine(CountedLine.all(facts, "advised").orElse(List.of()));
    }

    /** How many more of an order line may come: ordered and the tolerance, less what came. */
    static BigDecimal room(OrderLine line, FactFields facts) {
        BigDecimal over = facts.decimal("overTolPct").orElse(BigDecimal.ZERO);
        return line.ordered()
                .multiply(HUNDRED.add(over))
                .divide(HUNDRED)
                .subtract(line.fields().decimal("received").orElse(BigDecimal.ZERO));
    }

    static boolean shortDated(CountedLine line, FactFields facts) {
        Optional<LocalDate> today = facts.date("today");
        Optional<Integer> days = facts.whole("minShelfLifeDays");
        return today.isPresent()
                && days.isPresent()
                && line.expiresBefore(today.get().plusDays(days.get()));
    }

    /** Whether drugs came without the papers that say where they come from, or are suspected (DSCSA). */
    static boolean untraced(FactFields facts, List<CountedLine> lines, Map<Integer, OrderLine> order) {
        boolean drugs = lines.stream()
                .map(line -> order.get(line.poLine()))
                .anyMatch(line -> line != null && SpendCategory.drug(line.fields()));
        boolean papers = facts.text("tiRef").isPresent() && facts.text("tsRef").isPresent();
        return drugs && (!papers || facts.isTrue("suspect"));
    }

    private boolean any(String condition) {
        return lines.stream().anyMatch(line -> line.is(condition));
    }

    private Optional<BigDecimal> formQty() {
        return form().flatMap(form -> form.decimal("qty"));
    }

    private Optional<FactFields> form() {
        return facts.inner("formNow").or(() -> facts.inner("form"));
    }

    private boolean formFresh() {
        Optional<LocalDate> signed = form().flatMap(form -> form.date("executedOn"));
        Optional<LocalDate> today = facts.date("today");
        return signed.isEmpty()
                || (today.isPresent() && !signed.get().plusDays(FORM_DAYS).isBefore(today.get()));
    }

    private BigDecimal total() {
        return lines.stream().map(CountedLine::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean inspected(CountedLine line) {
        List<String> classes = facts.texts("inspectClasses");
        Optional<FactFields> ordered = ordered(line);
        return ordered.filter(each -> (classes.contains("implant") && SpendCategory.implant(each))
                        || (classes.contains("cold-chain") && SpendCategory.coldChain(each))
                        || (classes.contains("rx") && SpendCategory.drug(each))
                        || capital(each))
                .isPresent();
    }

    private boolean capital(FactFields line) {
        RecordValue asked = Data.record()
                .put("lines", Data.list(List.of(line.record())))
                .put("capitalFrom", facts.get("capitalFrom").orElse(null))
                .build();
        return SpendCategory.capital(new FactFields(asked));
    }

    private boolean drug(CountedLine line) {
        return ordered(line).filter(SpendCategory::drug).isPresent();
    }

    private Optional<FactFields> ordered(CountedLine line) {
        return Optional.ofNullable(order.get(line.poLine())).map(OrderLine::fields);
    }

    /** Stock that must be held at once, or the rest of it. */
    private DataValue movements(boolean untraced, boolean held) {
        List<RecordValue> movements = new ArrayList<>();
        for (CountedLine line : lines) {
            boolean hold = line.is("TEMP_EXCURSION") || (untraced && drug(line));
            if (hold == held) {
                ordered(line)
                        .flatMap(ordered -> ordered.text("itemId"))
                        .ifPresent(item -> movements.add(ReceivingFunctions.movement(line, item)));
            }
        }
        return Data.list(movements);
    }

    /** What lines are worth at the price of the order; absent where a price is. */
    static Optional<Money> value(List<CountedLine> lines, Map<Integer, OrderLine> order) {
        Optional<Money> sum = Optional.empty();
        for (CountedLine line : lines) {
            Optional<Money> amount = Optional.ofNullable(order.get(line.poLine()))
                    .flatMap(OrderLine::unitPrice)
                    .map(price -> price.times(line.qty()));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = Optional.of(sum.map(before -> before.plus(amount.get())).orElse(amount.get()));
        }
        return sum;
    }
}
