package io.bursar.standards.matrix;

import java.util.List;
import java.util.Objects;

/**
 * One control of the risk-and-control matrix (controls §8).
 *
 * <pre>{@code
 * control.id();                  // SOD-03
 * control.testing().evidence();  // acted{function: APPROVE_REQUISITION ENTER_INVOICE …}
 * }</pre>
 *
 * @param id the stable id: a rule, an approval, an authority column, an invariant or an exception
 * @param aim what could go wrong without it, and what it is for
 * @param type whether it prevents or detects
 * @param owner the role that answers for it
 * @param workflowRefs the rows, approvals and exceptions at which it acts, as {@code workflow#row}
 * @param testing when it acts, and how it is tested
 */
public record ControlDefinition(
        String id, Aim aim, Type type, String owner, List<String> workflowRefs, Testing testing) {

    /**
     * Why there is a control.
     *
     * @param risk what could go wrong without it, as a sentence
     * @param objective what it is for, as a sentence
     * @param key whether others lean on it: rules of high severity, authority, and approvals before the act
     */
    public record Aim(String risk, String objective, boolean key) {

        /** Refuses nulls. */
        public Aim {
            Objects.requireNonNull(risk, "risk");
            Objects.requireNonNull(objective, "objective");
        }
    }

    /**
     * How an auditor tests a control.
     *
     * @param frequency when it acts
     * @param evidence what the log has of it: events by code, with the fields to look at
     * @param procedure what to do again, and what to look for in the log
     */
    public record Testing(String frequency, String evidence, String procedure) {

        /** Refuses nulls. */
        public Testing {
            Objects.requireNonNull(frequency, "frequency");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(procedure, "procedure");
        }
    }

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
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(testing, "testing");
        workflowRefs = List.copyOf(workflowRefs);
    }
}
