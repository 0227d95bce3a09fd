package io.bursar.model.data;

/**
 * True or false.
 *
 * <pre>{@code
 * BooleanValue.of(true);   // BooleanValue.TRUE
 * }</pre>
 *
 * @param value the truth
 */
public record BooleanValue(boolean value) implements DataValue {

    /** True. */
    public static final BooleanValue TRUE = new BooleanValue(true);

    /** False. */
    public static final BooleanValue FALSE = new BooleanValue(false);

    /** The constant for a truth. */
    public static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public Kind kind() {
        return Kind.BOOLEAN;
    }
}
