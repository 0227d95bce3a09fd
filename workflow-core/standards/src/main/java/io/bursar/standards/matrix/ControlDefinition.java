package io.bursar.standards.matrix;

import java.util.List;
import java.util.Objects;

/**
 * One control of the risk-and-control matrix (controls §8).
 *
 * <pre>{@code
 * control.id();         // SOD-03
 * control.evidence();   // acted{function: APPROVE_REQUISITION ENTER_INVOICE …}
 * }</pre>
 *
 * @param id the stable id: a rule, an approval, an authority column, an invariant or an exception
 * @param objective what it is for, as a sentence
 * @param type whether it prevents or detects
 * @param owner the role that answers for it
 * @param workflowRefs the rows, approvals and exceptions at which it acts, as {@code workflow#row}
 * @param evidence what the log has of it: events by code, with the fields to look at
 */
public record ControlDefinition(
        String id, String objective, Type type, String owner, List<String> workflowRefs, String evidence) {

    /** What a control does (controls §8). */
    public enum Type {
        /** What it forbids cannot happen. */
        PREVENT("PREVENT"),
        /** What it looks for is found afterwards. */
        DETECT("DETECT");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Copies the references. */
    public ControlDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(evidence, "evidence");
        workflowRefs = List.copyOf(workflowRefs);
    }
}
