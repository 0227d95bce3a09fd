package io.bursar.model.identity;

/**
 * Names the legal entity that commits and pays.
 *
 * <pre>{@code
 * LegalEntityId id = new LegalEntityId("RHS-01");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record LegalEntityId(String value) implements Comparable<LegalEntityId> {

    /** Checks the text. */
    public LegalEntityId {
        Identifiers.require("legalEntity", value);
    }

    @Override
    public int compareTo(LegalEntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
