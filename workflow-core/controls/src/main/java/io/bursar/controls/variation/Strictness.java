package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.variation.Direction;

/**
 * How strict one value of a variation point is beside another.
 *
 * <pre>{@code
 * Strictness.of(Direction.TIGHTER_DOWN, money("400"), money("500"));   // STRICTER
 * }</pre>
 */
public enum Strictness {
    /** Equally strict. */
    EQUAL,
    /** Stricter. */
    STRICTER,
    /** Less strict. */
    WEAKER,
    /** Neither can be said, such as two sets of which neither holds the other. */
    INCOMPARABLE;

    /** How strict a value is beside another. Of a neutral point, different values are incomparable. */
    public static Strictness of(Direction direction, DataValue value, DataValue beside) {
        ValueOrder order = ValueOrder.of(value, beside);
        return switch (direction) {
            case TIGHTER_DOWN -> order.choose(STRICTER, WEAKER);
            case TIGHTER_UP -> order.choose(WEAKER, STRICTER);
            case NEUTRAL -> order.choose(INCOMPARABLE, INCOMPARABLE);
        };
    }
}
