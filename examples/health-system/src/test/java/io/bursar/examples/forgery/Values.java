package io.bursar.examples.forgery;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads and changes values at a path of names and, within lists, places from 0: {@code plan.stages.0.limit}. */
final class Values {

    private Values() {}

    static RecordValue put(RecordValue record, String path, DataValue value) {
        return (RecordValue) with(record, List.of(path.split("\\.", -1)), value);
    }

    static RecordValue put(RecordValue record, String path, String text) {
        return put(record, path, new TextValue(text));
    }

    static RecordValue put(RecordValue record, String path, long number) {
        return put(record, path, DecimalValue.of(number));
    }

    static RecordValue put(RecordValue record, String path, Money amount) {
        return put(record, path, new MoneyValue(amount));
    }

    /** Ten times the amount, price or number at a path. */
    static RecordValue tenfold(RecordValue record, String path) {
        return put(record, path, tenfold(at(record, path)));
    }

    private static DataValue tenfold(DataValue value) {
        if (value instanceof MoneyValue money) {
            return new MoneyValue(Money.rounded(
                    money.value().amount().multiply(BigDecimal.TEN),
                    money.value().currency()));
        }
        if (value instanceof UnitPriceValue price) {
            return new UnitPriceValue(new io.bursar.model.money.UnitPrice(
                    price.value().amount().multiply(BigDecimal.TEN),
                    price.value().currency()));
        }
        return new DecimalValue(((DecimalValue) value).value().multiply(BigDecimal.TEN));
    }

    static DataValue at(RecordValue record, String path) {
        DataValue here = record;
        for (String name : path.split("\\.", -1)) {
            here = here instanceof ListValue list
                    ? list.items().get(Integer.parseInt(name))
                    : ((RecordValue) here).get(name).orElseThrow();
        }
        return here;
    }

    /** Text or number at a dotted path of names as text; empty where there is none. */
    static String text(RecordValue record, String path) {
        return record.at(path)
                .map(value -> value instanceof TextValue text
                        ? text.value()
                        : value instanceof DecimalValue number ? number.value().toPlainString() : "")
                .orElse("");
    }

    static int whole(RecordValue record, String path) {
        return record.decimal(path).orElseThrow().intValueExact();
    }

    /** The first of the people of an act. */
    static String person(RecordValue acted) {
        return acted.list("people").texts().get(0);
    }

    /** An act of a person. */
    static RecordValue act(String function, String person) {
        return Data.record()
                .put("function", function)
                .put("people", Data.texts(List.of(person)))
                .build();
    }

    private static DataValue with(DataValue here, List<String> path, DataValue value) {
        if (path.isEmpty()) {
            return value;
        }
        List<String> rest = path.subList(1, path.size());
        if (here instanceof ListValue list) {
            List<DataValue> items = new ArrayList<>(list.items());
            int place = Integer.parseInt(path.get(0));
            items.set(place, with(items.get(place), rest, value));
            return new ListValue(items);
        }
        RecordValue record = (RecordValue) here;
        DataValue inner = record.get(path.get(0)).orElse(RecordValue.EMPTY);
        return record.with(path.get(0), with(inner, rest, value));
    }
}
