package io.bursar.cli.output;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.UnitPriceValue;
import java.util.stream.Collectors;

/**
 * Values as people write them in policies; bytes and tokens only by their kind.
 *
 * <pre>{@code
 * Values.text(new MoneyValue(Money.usd("500.00")));   // 500.00 USD
 * }</pre>
 */
public final class Values {

    private Values() {}

    /** The text of a value. */
    public static String text(DataValue value) {
        if (value instanceof TextValue text) {
            return text.value();
        }
        if (value instanceof DecimalValue number) {
            return number.value().toPlainString();
        }
        if (value instanceof MoneyValue money) {
            return money.value().toString();
        }
        if (value instanceof UnitPriceValue price) {
            return price.value().toString();
        }
        if (value instanceof BooleanValue truth) {
            return Boolean.toString(truth.value());
        }
        if (value instanceof DateValue date) {
            return date.value().toString();
        }
        if (value instanceof InstantValue instant) {
            return instant.value().toString();
        }
        return composed(value);
    }

    private static String composed(DataValue value) {
        if (value instanceof ListValue list) {
            return list.items().stream().map(Values::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof RecordValue record) {
            return record.fields().entrySet().stream()
                    .map(field -> field.getKey() + ": " + text(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "(" + value.kind() + ")";
    }
}
