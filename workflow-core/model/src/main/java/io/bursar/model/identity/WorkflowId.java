package io.bursar.model.identity;

/**
 * Names a canonical workflow, such as requisition-to-PO.
 *
 * <pre>{@code
 * WorkflowId id = new WorkflowId("p2p.requisition");
 * }</pre>
 *
 * @param value the text, 1 to 120 printable ASCII characters without spaces
 */
public record WorkflowId(String value) implements Comparable<WorkflowId> {

    /** Checks the text. */
    public WorkflowId {
        Identifiers.require("workflow", value);
    }

    @Override
    public int compareTo(WorkflowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
