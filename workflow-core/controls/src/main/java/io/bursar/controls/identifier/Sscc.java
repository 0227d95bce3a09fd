package io.bursar.controls.identifier;

/**
 * The number of a logistic unit, such as a pallet.
 *
 * <pre>{@code
 * new Sscc("106141412345678908");
 * }</pre>
 *
 * @param value eighteen digits
 */
public record Sscc(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public Sscc {
        value = IdentifierKind.SSCC.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
