package io.bursar.standards.internal.function;

import io.bursar.controls.tolerance.Quantity;
import io.bursar.controls.tolerance.Rational;
import io.bursar.controls.tolerance.UnitConversion;
import io.bursar.controls.tolerance.UnitTable;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Invoice lines in the unit of their order, where somebody has said how many of one make how many of the other (a
 * RECODE of INV_UOM, canonical W05; controls §5 converts first, with exact factors). Only the quantity is converted:
 * the amount stays, and is what the price is compared by. What does not convert exactly stays as it was billed.
 */
final class OrderUnits {

    /**
     * What a person says of a line, never the supplier: the unit of the order, and so many of it for so many billed.
     */
    static final List<String> SAID = List.of("orderUom", "orderUnits", "billedUnits");

    /** Decimals a converted quantity may have. */
    private static final int DECIMALS = 6;

    private OrderUnits() {}

    static Optional<DataValue> lines(FactFields facts) {
        return facts.records("lines")
                .map(lines ->
                        Data.list(lines.stream().map(OrderUnits::converted).toList()));
    }

    /** The lines as they are read: a conversion in them is nobody's word and is left out. */
    static DataValue unsaid(ListValue lines) {
        return Data.list(lines.items().stream().map(OrderUnits::unsaid).toList());
    }

    private static DataValue unsaid(DataValue line) {
        if (!(line instanceof RecordValue record)) {
            return line;
        }
        RecordValue plain = record;
        for (String name : SAID) {
            plain = plain.without(name);
        }
        return plain;
    }

    private static RecordValue converted(FactFields line) {
        Optional<String> unit = line.text("orderUom");
        Optional<BigDecimal> quantity = unit.flatMap(any -> exact(line, any));
        if (quantity.isEmpty()) {
            return line.record();
        }
        return line.record()
                .without("unitPrice")
                .with("uom", Data.text(unit.get()))
                .with("qty", new DecimalValue(quantity.get()));
    }

    private static Optional<BigDecimal> exact(FactFields line, String unit) {
        Optional<BigDecimal> quantity = line.decimal("qty");
        Optional<String> billed = line.text("uom").filter(own -> !own.equals(unit));
        int ours = line.whole("orderUnits").orElse(0);
        int theirs = line.whole("billedUnits").orElse(0);
        if (quantity.isEmpty() || billed.isEmpty() || ours <= 0 || theirs <= 0) {
            return Optional.empty();
        }
        UnitTable units = new UnitTable(List.of(UnitConversion.of(theirs, billed.get(), ours, unit)));
        return units.convert(new Quantity(quantity.get(), billed.get()), unit).flatMap(OrderUnits::decimal);
    }

    private static Optional<BigDecimal> decimal(Rational exact) {
        BigDecimal shown = exact.rounded(DECIMALS);
        return Rational.of(shown).equals(exact) ? Optional.of(shown.stripTrailingZeros()) : Optional.empty();
    }
}
