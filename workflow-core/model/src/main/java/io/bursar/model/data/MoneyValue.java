package io.bursar.model.data;

import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * An amount with its currency.
 *
 * <pre>{@code
 * new MoneyValue(Money.usd("12.00")).kind();   // MONEY
 * }</pre>
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
