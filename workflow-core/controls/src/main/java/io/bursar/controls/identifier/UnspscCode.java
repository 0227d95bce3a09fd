package io.bursar.controls.identifier;

/**
 * A class of goods or services; which version of the code set is pinned by the host.
 *
 * <pre>{@code
 * new UnspscCode("42142500").segment();   // 42
 * }</pre>
 *
 * @param value eight digits
 */
public record UnspscCode(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form does not hold. */
    public UnspscCode {
        value = IdentifierKind.UNSPSC.require(value);
    }

    /** The first pair: the widest class. */
    public String segment() {
        return value.substring(0, 2);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
