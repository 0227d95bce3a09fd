package io.bursar.model.identity;

/**
 * Names a work queue of the standard, such as {@code buyer} (canonical §1.19).
 *
 * <pre>{@code
 * QueueName id = new QueueName("buyer");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record QueueName(String value) implements Comparable<QueueName> {

    /** Checks the text. */
    public QueueName {
        Identifiers.require("queue", value);
    }

    @Override
    public int compareTo(QueueName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
