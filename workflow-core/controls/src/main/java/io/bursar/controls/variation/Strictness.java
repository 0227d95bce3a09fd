package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;

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

    /**
     * How strict a value of a variation point is beside another. Calendars are as strict as they stand in the point's
     * list; one that does not stand there is incomparable. Of extra tasks, those that keep every other one and give it
     * no more time are stricter.
     */
    public static Strictness of(VariationPoint point, DataValue value, DataValue beside) {
        if (point.kind() == VariationKind.EXTRA_TASK && point.direction() == Direction.TIGHTER_UP) {
            return ExtraTaskOrder.of(value, beside).orElseGet(() -> of(point.direction(), value, beside));
        }
        boolean named = point.kind() == VariationKind.CALENDAR && !value.equals(beside);
        return named
                ? of(point.direction(), rank(point, value), rank(point, beside))
                : of(point.direction(), value, beside);
    }

    private static DataValue rank(VariationPoint point, DataValue calendar) {
        int rank = calendar instanceof TextValue name
                ? point.values().choice().words().indexOf(name.value())
                : -1;
        return rank < 0 ? calendar : DecimalValue.of(rank);
    }

    /** How strict two things are together beside two others: what is stricter here and weaker there is incomparable. */
    public Strictness and(Strictness other) {
        if (this == other || other == EQUAL) {
            return this;
        }
        return this == EQUAL ? other : INCOMPARABLE;
    }

    /** How strict the other one is beside this one. */
    public Strictness reversed() {
        return switch (this) {
            case STRICTER -> WEAKER;
            case WEAKER -> STRICTER;
            case EQUAL, INCOMPARABLE -> this;
        };
    }

    /** Whether nothing is weaker than it was, which is what a narrower scope may do (canonical §1.14). */
    public boolean isNoWeaker() {
        return this == EQUAL || this == STRICTER;
    }

    /** How strict it is when it is known whether it is at least as strict, and whether the other one is. */
    public static Strictness of(boolean atLeast, boolean atMost) {
        if (atLeast) {
            return atMost ? EQUAL : STRICTER;
        }
        return atMost ? WEAKER : INCOMPARABLE;
    }
}
