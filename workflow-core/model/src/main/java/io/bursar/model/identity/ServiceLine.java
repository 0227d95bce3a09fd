package io.bursar.model.identity;

/**
 * Names a service line inside a facility, such as pharmacy.
 *
 * <pre>{@code
 * ServiceLine id = new ServiceLine("PHARMACY");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record ServiceLine(String value) implements Comparable<ServiceLine> {

    /** Checks the text. */
    public ServiceLine {
        Identifiers.require("serviceLine", value);
    }

    @Override
    public int compareTo(ServiceLine other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
