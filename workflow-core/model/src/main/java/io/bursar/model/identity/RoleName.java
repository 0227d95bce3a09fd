package io.bursar.model.identity;

/**
 * Names a role of the standard (canonical §1.2); the library holds names, not people.
 *
 * <pre>{@code
 * RoleName id = new RoleName("AP_PROCESSOR");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record RoleName(String value) implements Comparable<RoleName> {

    /** Checks the text. */
    public RoleName {
        Identifiers.require("role", value);
    }

    @Override
    public int compareTo(RoleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
