package io.bursar.model.identity;

/**
 * Ties the cases of one chain together, from requisition to payment (canonical §1.17).
 *
 * <pre>{@code
 * CorrelationId id = new CorrelationId("C-0192f3");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record CorrelationId(String value) implements Comparable<CorrelationId> {

    /** Checks the text. */
    public CorrelationId {
        Identifiers.require("correlation", value);
    }

    @Override
    public int compareTo(CorrelationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
