package io.bursar.standards.internal.function;

import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of an order as the system of record has it; what needs no receipt counts as received once it is billed. */
record OrderLine(int lineNo, BigDecimal ordered, BigDecimal received, BigDecimal billed, FactFields fields) {

    /** The lines by number; absent when one lacks a number or quantity, or two share a number. */
    static Optional<Map<Integer, OrderLine>> byNumber(FactFields facts, String name) {
        Optional<List<FactFields>> lines = facts.records(name);
        if (lines.isEmpty() || lines.get().size() > SpendLine.MAX_LINES) {
            return Optional.empty();
        }
        Map<Integer, OrderLine> byNumber = new LinkedHashMap<>();
        for (FactFields line : lines.get()) {
            Optional<OrderLine> read = of(line);
            if (read.isEmpty() || byNumber.put(read.get().lineNo(), read.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byNumber);
    }

    private static Optional<OrderLine> of(FactFields line) {
        Optional<Integer> number = line.whole("lineNo");
        Optional<BigDecimal> ordered = line.decimal("ordered");
        if (number.isEmpty() || ordered.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal billed = line.decimal("billed").orElse(BigDecimal.ZERO);
        BigDecimal received = line.decimal("received").orElse(BigDecimal.ZERO);
        BigDecimal counted = line.truth("receiptRequired").orElse(true) ? received : received.max(billed);
        return Optional.of(new OrderLine(number.get(), ordered.get(), counted, billed, line));
    }

    boolean open() {
        return ordered.compareTo(received) > 0;
    }

    Optional<UnitPrice> unitPrice() {
        return fields.unitPrice("unitPrice");
    }
}
