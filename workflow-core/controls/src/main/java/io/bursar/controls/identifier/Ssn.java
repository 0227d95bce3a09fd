package io.bursar.controls.identifier;

/**
 * A US social security number; restricted.
 *
 * <pre>{@code
 * new Ssn("123-45-6789").toString();   // *****6789
 * }</pre>
 *
 * @param value as {@code NNN-NN-NNNN}
 */
public record Ssn(String value) implements Tin {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form does not hold. */
    public Ssn {
        value = IdentifierKind.SSN.require(value);
    }

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.SSN;
    }

    /** The last four characters: the whole is restricted. */
    @Override
    public String toString() {
        return IdentifierKind.SSN.show(value);
    }
}
