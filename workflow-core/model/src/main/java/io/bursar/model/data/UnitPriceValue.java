package io.bursar.model.data;

import io.bursar.model.money.UnitPrice;
import java.util.Objects;

/**
 * A price of one unit, finer than the minor unit where needed.
 *
 * <pre>{@code
 * new UnitPriceValue(UnitPrice.of("0.0125", "USD")).kind();   // UNIT_PRICE
 * }</pre>
 *
 * @param value the value
 */
public record UnitPriceValue(UnitPrice value) implements DataValue {

    /** Refuses null. */
    public UnitPriceValue {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public Kind kind() {
        return Kind.UNIT_PRICE;
    }
}
