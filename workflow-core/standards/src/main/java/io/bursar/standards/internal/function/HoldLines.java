package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The holds of a match with the figures of the invoice line each is about: what a case of W05 begins with. */
final class HoldLines {

    private static final int PERCENT_DIGITS = 4;
    private static final int PRICE_DIGITS = 10;

    private final List<FactFields> lines;
    private final Optional<Money> freight;

    HoldLines(FactFields facts) {
        this.lines = facts.records("lines").orElse(List.of());
        this.freight = facts.money("freightTotal");
    }

    /** What a hold is about: the number of its line, else its order; empty for the invoice as a whole. */
    static String on(FactFields hold) {
        return hold.decimal("lineNo")
                .map(number -> number.stripTrailingZeros().toPlainString())
                .or(() -> hold.text("poNumber"))
                .orElse("");
    }

    /** The hold with the figures of its line. */
    RecordValue described(FactFields hold) {
        Optional<FactFields> line = hold.decimal("lineNo").flatMap(this::line);
        Optional<Money> total = line.flatMap(found -> found.money("amount")).or(() -> freight);
        Optional<BigDecimal> over = hold.decimal("over");
        Optional<BigDecimal> actual =
                isMoney(hold) ? total.map(Money::amount) : line.flatMap(found -> found.decimal("qty"));
        Optional<BigDecimal> expected = actual.flatMap(billed -> over.map(billed::subtract));
        return Data.record()
                .put("on", on(hold))
                .put("lineNo", hold.get("lineNo").orElse(null))
                .put(
                        "lineNos",
                        hold.decimal("lineNo")
                                .map(number -> (DataValue) Data.list(List.of(new DecimalValue(number))))
                                .orElse(null))
                .put("poNumber", hold.text("poNumber").or(this::firstOrder).orElse(null))
                .put("poLine", line.flatMap(found -> found.get("poLine")).orElse(null))
                .put("over", over.orElse(null))
                .put("allowed", hold.decimal("allowed").orElse(null))
                .put("expected", expected.orElse(null))
                .put("actual", actual.orElse(null))
                .put("variance", variance(hold, line, total).orElse(null))
                .put("variancePct", percent(over, expected).orElse(null))
                .put("lineTotal", total.orElse(null))
                .build();
    }

    private static boolean isMoney(FactFields hold) {
        String code = hold.text("code").orElse("");
        return code.equals(HoldCode.PRICE.code()) || code.equals(HoldCode.FREIGHT.code());
    }

    Optional<FactFields> line(BigDecimal number) {
        return lines.stream()
                .filter(line -> line.decimal("lineNo")
                        .filter(own -> own.compareTo(number) == 0)
                        .isPresent())
                .findFirst();
    }

    private Optional<String> firstOrder() {
        return lines.stream()
                .map(line -> line.text("poNumber"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * By how much money it is over: so many units at the price of the line, or the line where nothing smaller is known.
     */
    private static Optional<Money> variance(FactFields hold, Optional<FactFields> line, Optional<Money> total) {
        Optional<BigDecimal> over = hold.decimal("over");
        if (over.isEmpty() || total.isEmpty()) {
            return total;
        }
        if (isMoney(hold)) {
            return Optional.of(Money.rounded(over.get(), total.get().currency()));
        }
        return line.flatMap(found -> found.unitPrice("unitPrice"))
                .map(price -> price.times(over.get()))
                .or(() -> line.flatMap(found -> share(found, over.get())))
                .or(() -> total);
    }

    /** The share of so many units in the amount of their line, where it names no price. */
    private static Optional<Money> share(FactFields line, BigDecimal over) {
        return line.money("amount")
                .flatMap(amount -> line.decimal("qty")
                        .filter(quantity -> quantity.compareTo(over) > 0)
                        .map(quantity -> Money.rounded(
                                amount.amount().multiply(over).divide(quantity, PRICE_DIGITS, RoundingMode.HALF_UP),
                                amount.currency())));
    }

    private static Optional<BigDecimal> percent(Optional<BigDecimal> over, Optional<BigDecimal> expected) {
        return over.flatMap(figure -> expected.filter(base -> base.signum() > 0)
                .map(base -> figure.movePointRight(2).divide(base, PERCENT_DIGITS, RoundingMode.HALF_UP)));
    }
}
