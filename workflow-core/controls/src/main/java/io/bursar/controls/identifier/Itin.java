package io.bursar.controls.identifier;

/**
 * The tax number of a person without a social security number; restricted.
 *
 * <pre>{@code
 * new Itin("912-70-1234").toString();   // *****1234
 * }</pre>
 *
 * @param value as {@code 9NN-NN-NNNN}
 */
public record Itin(String value) implements Tin {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form does not hold. */
    public Itin {
        value = IdentifierKind.ITIN.require(value);
    }

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.ITIN;
    }

    /** The last four characters: the whole is restricted. */
    @Override
    public String toString() {
        return IdentifierKind.ITIN.show(value);
    }
}
