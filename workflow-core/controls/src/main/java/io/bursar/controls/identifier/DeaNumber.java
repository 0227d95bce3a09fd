package io.bursar.controls.identifier;

/**
 * A registration to handle controlled substances.
 *
 * <pre>{@code
 * new DeaNumber("AB1234563");
 * }</pre>
 *
 * @param value two capital letters and seven digits
 */
public record DeaNumber(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public DeaNumber {
        value = IdentifierKind.DEA_NUMBER.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
