package io.bursar.standards.internal.function;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads arguments and lines without failing: what is absent or of another kind is absent. */
record FactFields(RecordValue record) {

    Optional<DataValue> get(String name) {
        return record.get(name);
    }

    boolean has(String name) {
        return record.get(name).isPresent();
    }

    Optional<String> text(String name) {
        return get(name)
                .flatMap(value -> value instanceof TextValue text ? Optional.of(text.value()) : Optional.empty());
    }

    Optional<BigDecimal> decimal(String name) {
        return get(name)
                .flatMap(
                        value -> value instanceof DecimalValue number ? Optional.of(number.value()) : Optional.empty());
    }

    Optional<Integer> whole(String name) {
        return decimal(name)
                .filter(number ->
                        number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    Optional<Money> money(String name) {
        return get(name)
                .flatMap(value -> value instanceof MoneyValue money ? Optional.of(money.value()) : Optional.empty());
    }

    Optional<UnitPrice> unitPrice(String name) {
        return get(name)
                .flatMap(
                        value -> value instanceof UnitPriceValue price ? Optional.of(price.value()) : Optional.empty());
    }

    Optional<LocalDate> date(String name) {
        return get(name)
                .flatMap(value -> value instanceof DateValue date ? Optional.of(date.value()) : Optional.empty());
    }

    Optional<String> token(String name) {
        return get(name)
                .flatMap(value -> value instanceof TokenValue token ? Optional.of(token.value()) : Optional.empty());
    }

    Optional<Boolean> truth(String name) {
        return get(name)
                .flatMap(value -> value instanceof BooleanValue truth ? Optional.of(truth.value()) : Optional.empty());
    }

    boolean isTrue(String name) {
        return truth(name).orElse(false);
    }

    Optional<FactFields> inner(String name) {
        return get(name)
                .flatMap(value ->
                        value instanceof RecordValue inner ? Optional.of(new FactFields(inner)) : Optional.empty());
    }

    Optional<List<DataValue>> items(String name) {
        return get(name)
                .flatMap(value -> value instanceof ListValue list ? Optional.of(list.items()) : Optional.empty());
    }

    /** The records of a list; absent when there is no list or an item of it is no record. */
    Optional<List<FactFields>> records(String name) {
        return items(name).flatMap(FactFields::allRecords);
    }

    /** The texts of a list; what is no text is left out. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (DataValue item : items(name).orElse(List.of())) {
            if (item instanceof TextValue text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    private static Optional<List<FactFields>> allRecords(List<DataValue> items) {
        List<FactFields> records = new ArrayList<>();
        for (DataValue item : items) {
            if (!(item instanceof RecordValue record)) {
                return Optional.empty();
            }
            records.add(new FactFields(record));
        }
        return Optional.of(List.copyOf(records));
    }
}
