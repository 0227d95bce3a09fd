package io.bursar.model.identity;

/**
 * Names an act of segregation of duties, such as approving a requisition (controls §1).
 *
 * <pre>{@code
 * FunctionName id = new FunctionName("APPROVE_REQUISITION");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record FunctionName(String value) implements Comparable<FunctionName> {

    /** Checks the text. */
    public FunctionName {
        Identifiers.require("function", value);
    }

    @Override
    public int compareTo(FunctionName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
