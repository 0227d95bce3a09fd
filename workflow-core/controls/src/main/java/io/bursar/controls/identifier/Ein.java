package io.bursar.controls.identifier;

/**
 * The tax number of a US employer; restricted.
 *
 * <pre>{@code
 * new Ein("12-3456789").toString();   // *****6789
 * }</pre>
 *
 * @param value as {@code NN-NNNNNNN}
 */
public record Ein(String value) implements Tin {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form does not hold. */
    public Ein {
        value = IdentifierKind.EIN.require(value);
    }

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.EIN;
    }

    /** The last four characters: the whole is restricted. */
    @Override
    public String toString() {
        return IdentifierKind.EIN.show(value);
    }
}
