package io.bursar.controls.identifier;

/**
 * A global location number.
 *
 * <pre>{@code
 * new Gln("0614141000005");
 * }</pre>
 *
 * @param value thirteen digits
 */
public record Gln(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public Gln {
        value = IdentifierKind.GLN.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
