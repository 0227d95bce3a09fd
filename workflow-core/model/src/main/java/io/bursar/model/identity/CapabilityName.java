package io.bursar.model.identity;

/**
 * Names a business capability of a system of record, such as {@code po.create} (canonical §1.7).
 *
 * <pre>{@code
 * CapabilityName id = new CapabilityName("po.create");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record CapabilityName(String value) implements Comparable<CapabilityName> {

    /** Checks the text. */
    public CapabilityName {
        Identifiers.require("capability", value);
    }

    @Override
    public int compareTo(CapabilityName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
