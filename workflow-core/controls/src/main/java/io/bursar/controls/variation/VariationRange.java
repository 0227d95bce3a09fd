package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationPoint;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value fits the declared type and range; of sets, lists and maps the range limits how many entries they
 * have.
 */
final class VariationRange {

    private static final Map<String, DataValue.Kind> KINDS = Map.ofEntries(
            Map.entry("Money", DataValue.Kind.MONEY),
            Map.entry("Pct", DataValue.Kind.DECIMAL),
            Map.entry("Int", DataValue.Kind.DECIMAL),
            Map.entry("Decimal", DataValue.Kind.DECIMAL),
            Map.entry("Bool", DataValue.Kind.BOOLEAN),
            Map.entry("Date", DataValue.Kind.DATE),
            Map.entry("Text", DataValue.Kind.TEXT),
            Map.entry("Code", DataValue.Kind.TEXT),
            Map.entry("Enum", DataValue.Kind.TEXT),
            Map.entry("Set", DataValue.Kind.LIST),
            Map.entry("List", DataValue.Kind.LIST),
            Map.entry("Map", DataValue.Kind.RECORD),
            Map.entry("Record", DataValue.Kind.RECORD));

    private VariationRange() {}

    static Optional<Finding> check(VariationPoint point, DataValue value) {
        if (!fitsType(point.values().type(), value)) {
            return Optional.of(Finding.error("VAR_WRONG_TYPE", "A value is not of the type of its variation point")
                    .with("key", point.key())
                    .with("type", point.values().type()));
        }
        boolean inside = notBelow(value, point.values().lowest())
                && notAbove(value, point.values().highest());
        return inside
                ? VariationChoice.check(point, value)
                : Optional.of(Finding.error("VAR_OUT_OF_RANGE", "A value lies outside the range of its variation point")
                        .with("key", point.key()));
    }

    private static boolean fitsType(String type, DataValue value) {
        if (KINDS.get(type) != value.kind()) {
            return false;
        }
        return !type.equals("Int")
                || (value instanceof DecimalValue number && number.value().scale() <= 0);
    }

    private static boolean notBelow(DataValue value, @Nullable DataValue lowest) {
        return lowest == null || compared(value, lowest) != ValueOrder.LESS;
    }

    private static boolean notAbove(DataValue value, @Nullable DataValue highest) {
        return highest == null || compared(value, highest) != ValueOrder.MORE;
    }

    private static ValueOrder compared(DataValue value, DataValue bound) {
        if (bound instanceof DecimalValue) {
            return ValueOrder.of(asNumber(value), bound);
        }
        return ValueOrder.of(value, bound);
    }

    /** A bound without currency is meant in the currency of the value; a bound of a collection counts its entries. */
    private static DataValue asNumber(DataValue value) {
        if (value instanceof MoneyValue money) {
            return new DecimalValue(money.value().amount());
        }
        if (value instanceof ListValue list) {
            return DecimalValue.of(list.items().size());
        }
        return value instanceof RecordValue record
                ? DecimalValue.of(record.fields().size())
                : value;
    }
}
