package io.bursar.controls.identifier;

/**
 * A bank account in the form of ISO 13616; restricted.
 *
 * <pre>{@code
 * new Iban("GB82 WEST 1234 5698 7654 32").toString();   // *****5432
 * }</pre>
 *
 * @param value without blanks, in capitals
 */
public record Iban(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public Iban {
        value = IdentifierKind.IBAN.require(value);
    }

    /** The last four characters: the whole is restricted. */
    @Override
    public String toString() {
        return IdentifierKind.IBAN.show(value);
    }
}
