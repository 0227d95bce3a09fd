package io.bursar.controls.identifier;

/**
 * A trade item number, padded to 14 digits so that equal items are equal.
 *
 * <pre>{@code
 * new Gtin("036000291452").value();   // 00036000291452
 * }</pre>
 *
 * @param value fourteen digits
 */
public record Gtin(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public Gtin {
        value = IdentifierKind.GTIN.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
