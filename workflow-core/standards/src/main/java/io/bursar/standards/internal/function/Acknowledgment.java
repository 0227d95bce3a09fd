package io.bursar.standards.internal.function;

import io.bursar.controls.tolerance.PriceComparison;
import io.bursar.controls.tolerance.ToleranceRule;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a supplier's answer to an order keeps to it, and what it promises; lines it does not name are unchanged. */
final class Acknowledgment {

    private Acknowledgment() {}

    static Optional<DataValue> of(FactFields facts) {
        Optional<List<FactFields>> ordered = facts.records("lines");
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, FactFields> byNumber = new HashMap<>();
        ordered.get().forEach(line -> line.whole("lineNo").ifPresent(number -> byNumber.put(number, line)));
        boolean within = !facts.isTrue("rejected");
        List<RecordValue> promised = new ArrayList<>();
        for (FactFields answer : facts.records("acknowledged").orElse(List.of())) {
            FactFields line = answer.whole("lineNo").map(byNumber::get).orElse(null);
            within = within && line != null && keeps(facts, line, answer);
            answer.date("promisedDate")
                    .ifPresent(date -> promised.add(Data.record()
                            .put("lineNo", answer.get("lineNo").orElse(null))
                            .put("date", date)
                            .build()));
        }
        return Optional.of(Data.record()
                .put("within", within)
                .put("promisedDates", Data.list(promised))
                .build());
    }

    private static boolean keeps(FactFields facts, FactFields line, FactFields answer) {
        return quantityKept(facts, line, answer) && priceKept(facts, line, answer) && dateKept(facts, answer);
    }

    private static boolean quantityKept(FactFields facts, FactFields line, FactFields answer) {
        Optional<BigDecimal> promised = answer.decimal("qty");
        if (promised.isEmpty()) {
            return true;
        }
        BigDecimal percent = facts.decimal("qtyPct").orElse(BigDecimal.ZERO);
        return line.decimal("qty")
                .filter(asked -> promised.get()
                                .subtract(asked)
                                .abs()
                                .compareTo(asked.multiply(percent).movePointLeft(2))
                        <= 0)
                .isPresent();
    }

    private static boolean priceKept(FactFields facts, FactFields line, FactFields answer) {
        Optional<UnitPrice> price = answer.unitPrice("unitPrice");
        if (price.isEmpty()) {
            return true;
        }
        return line.unitPrice("unitPrice")
                .flatMap(ordered -> line.decimal("qty").map(qty -> new PriceComparison(price.get(), ordered, qty)))
                .flatMap(comparison ->
                        rule(facts).map(rule -> comparison.within(rule).passed()))
                .orElse(false);
    }

    private static Optional<ToleranceRule> rule(FactFields facts) {
        return facts.decimal("pricePct")
                .flatMap(percent -> facts.money("priceAbs").map(absolute -> new ToleranceRule(percent, absolute)));
    }

    private static boolean dateKept(FactFields facts, FactFields answer) {
        Optional<LocalDate> promised = answer.date("promisedDate");
        int late = facts.whole("lateDays").orElse(0);
        return promised.isEmpty()
                || facts.date("needBy")
                        .filter(needBy -> !promised.get().isAfter(needBy.plusDays(late)))
                        .isPresent();
    }
}
