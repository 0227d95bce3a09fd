package io.bursar.model.data;

import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * An amount with its currency.
 *
 * @param value the value
 */
public record MoneyValue(Money value) implements DataValue {

    /** Refuses null. */
    public MoneyValue {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public Kind kind() {
        return Kind.MONEY;
    }
}
