package io.bursar.model.identity;

/**
 * Names an exception of the taxonomy, such as {@code REQ_BUDGET_EXCEEDED} (canonical §1.3).
 *
 * <pre>{@code
 * ExceptionCode id = new ExceptionCode("REQ_BUDGET_EXCEEDED");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record ExceptionCode(String value) implements Comparable<ExceptionCode> {

    /** Checks the text. */
    public ExceptionCode {
        Identifiers.require("exception", value);
    }

    @Override
    public int compareTo(ExceptionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
