package io.bursar.controls.identifier;

/**
 * A US national provider identifier. The check digit does not notice 09 swapped with 90, so the registry is asked for
 * the name before use (controls §4).
 *
 * <pre>{@code
 * new Npi("1234567893");
 * }</pre>
 *
 * @param value ten digits
 */
public record Npi(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public Npi {
        value = IdentifierKind.NPI.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
