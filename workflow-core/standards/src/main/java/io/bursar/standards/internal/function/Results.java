package io.bursar.standards.internal.function;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Wraps what functions give. */
final class Results {

    private Results() {}

    static Optional<DataValue> truth(boolean value) {
        return Optional.of(BooleanValue.of(value));
    }

    static Optional<DataValue> truth(Optional<Boolean> value) {
        return value.map(BooleanValue::of);
    }

    static Optional<DataValue> text(Optional<String> value) {
        return value.map(TextValue::new);
    }

    static Optional<DataValue> text(String value) {
        return Optional.of(new TextValue(value));
    }

    static Optional<DataValue> money(Optional<Money> value) {
        return value.map(MoneyValue::new);
    }

    static Optional<DataValue> date(Optional<LocalDate> value) {
        return value.map(DateValue::new);
    }

    static Optional<DataValue> count(long value) {
        return Optional.of(DecimalValue.of(value));
    }
}
