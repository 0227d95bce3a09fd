package io.bursar.controls.identifier;

/**
 * A US national drug code in its 5-4-2 form.
 *
 * <pre>{@code
 * new Ndc("1234-5678-90").value();   // 01234-5678-90
 * }</pre>
 *
 * @param value eleven digits as 5-4-2
 */
public record Ndc(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form does not hold. */
    public Ndc {
        value = IdentifierKind.NDC.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
