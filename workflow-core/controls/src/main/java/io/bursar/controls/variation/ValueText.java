package io.bursar.controls.variation;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.variation.Direction;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the value of a variation point reads in a sentence.
 *
 * <pre>{@code
 * ValueText.of(new MoneyValue(Money.usd("8000.00")));   // 8,000.00 USD
 * ValueText.verb(Direction.TIGHTER_UP);                 // asks for
 * }</pre>
 */
public final class ValueText {

    private ValueText() {}

    /** The value as a clerk writes it; lists and maps in order, empty ones as {@code none}. */
    public static String of(DataValue value) {
        if (value instanceof MoneyValue money) {
            return number(money.value().amount()) + " "
                    + money.value().currency().getCurrencyCode();
        }
        if (value instanceof DecimalValue decimal) {
            return number(decimal.value());
        }
        if (value instanceof BooleanValue truth) {
            return truth.value() ? "yes" : "no";
        }
        if (value instanceof DateValue date) {
            return date.value().toString();
        }
        if (value instanceof ListValue list) {
            return listed(list);
        }
        if (value instanceof RecordValue record) {
            return listed(record);
        }
        return value instanceof TextValue text ? text.value() : value.toString();
    }

    /**
     * What a standard does with such a value: {@code allows} where less is stricter, {@code asks for} where more is.
     */
    public static String verb(Direction direction) {
        return switch (direction) {
            case TIGHTER_DOWN -> "allows";
            case TIGHTER_UP -> "asks for";
            case NEUTRAL -> "has";
        };
    }

    private static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    private static String listed(ListValue list) {
        return list.items().isEmpty()
                ? "none"
                : list.items().stream().map(ValueText::of).sorted().collect(Collectors.joining(", "));
    }

    private static String listed(RecordValue record) {
        return record.fields().isEmpty()
                ? "none"
                : record.fields().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + of(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
