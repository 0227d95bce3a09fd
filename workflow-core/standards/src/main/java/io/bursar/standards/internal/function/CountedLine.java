package io.bursar.standards.internal.function;

import io.bursar.controls.identifier.IdentifierKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a delivery as it was counted. */
record CountedLine(int poLine, BigDecimal qty, FactFields fields) {

    private static final String FINE = "OK";

    /** The lines; absent when one lacks its order line or a quantity. */
    static Optional<List<CountedLine>> all(FactFields facts, String name) {
        Optional<List<FactFields>> lines = facts.records(name);
        if (lines.isEmpty() || lines.get().size() > SpendLine.MAX_LINES) {
            return Optional.empty();
        }
        List<CountedLine> counted = new ArrayList<>();
        for (FactFields line : lines.get()) {
            Optional<Integer> number = line.whole("poLine");
            Optional<BigDecimal> qty = line.decimal("qtyReceived");
            if (number.isEmpty() || qty.isEmpty()) {
                return Optional.empty();
            }
            counted.add(new CountedLine(number.get(), qty.get(), line));
        }
        return Optional.of(List.copyOf(counted));
    }

    /** How many of each order line. */
    static Map<Integer, BigDecimal> byOrderLine(List<CountedLine> lines) {
        Map<Integer, BigDecimal> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.poLine(), line.qty(), BigDecimal::add));
        return sums;
    }

    String condition() {
        return fields.text("condition").orElse(FINE);
    }

    boolean is(String condition) {
        return condition().equals(condition);
    }

    /** The trade item number in fourteen digits; absent where there is none or its check digit does not hold. */
    Optional<String> gtin() {
        return fields.text("gtin")
                .flatMap(text -> IdentifierKind.GTIN.check(text).normalised());
    }

    /** Whether a trade item number is given whose form or check digit does not hold (controls §4). */
    boolean misreadGtin() {
        return fields.text("gtin").isPresent() && gtin().isEmpty();
    }

    boolean expiresBefore(LocalDate day) {
        return fields.date("expiry").filter(expiry -> expiry.isBefore(day)).isPresent();
    }

    boolean hasLotAndExpiry() {
        return fields.text("lot").filter(lot -> !lot.isBlank()).isPresent()
                && fields.date("expiry").isPresent();
    }

    /** What may stand on a receipt once: order line and lot. */
    String place() {
        return poLine + "|" + fields.text("lot").orElse("");
    }
}
