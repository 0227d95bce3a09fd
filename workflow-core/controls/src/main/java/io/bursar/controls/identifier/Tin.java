package io.bursar.controls.identifier;

/**
 * A US taxpayer number of any kind; restricted.
 *
 * <pre>{@code
 * Tin tin = new Ein("12-3456789");
 * }</pre>
 */
public sealed interface Tin permits Ein, Ssn, Itin {

    /** The number with its hyphens; restricted. */
    String value();

    /** Which kind of number it is. */
    IdentifierKind kind();
}
