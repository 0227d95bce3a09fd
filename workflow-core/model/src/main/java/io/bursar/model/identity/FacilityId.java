package io.bursar.model.identity;

/**
 * Names a hospital or site, as the system of record names it.
 *
 * <pre>{@code
 * FacilityId id = new FacilityId("MERCY");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record FacilityId(String value) implements Comparable<FacilityId> {

    /** Checks the text. */
    public FacilityId {
        Identifiers.require("facility", value);
    }

    @Override
    public int compareTo(FacilityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
