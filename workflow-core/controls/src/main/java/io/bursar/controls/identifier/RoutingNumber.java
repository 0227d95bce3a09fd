package io.bursar.controls.identifier;

/**
 * A US bank as ACH addresses it.
 *
 * <pre>{@code
 * new RoutingNumber("021000021");
 * }</pre>
 *
 * @param value nine digits
 */
public record RoutingNumber(String value) {

    /** Normalises; fails with {@code INVALID_IDENTIFIER} when form or check digit does not hold. */
    public RoutingNumber {
        value = IdentifierKind.ABA_ROUTING.require(value);
    }

    /** The value. */
    @Override
    public String toString() {
        return value;
    }
}
