package io.bursar.adoption.cutover;

import io.bursar.engine.command.LegacyOrigin;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, and from which system.
 *
 * <pre>{@code
 * Intake orders = Intake.cases("LAWSON", ProcureToPay.REQUISITION);
 * Intake acts = Intake.acts("LAWSON");
 * }</pre>
 *
 * @param source the system it comes from; with the key of a row it names the row for ever
 * @param content what kind of rows it has
 * @param workflow the workflow in which the cases go on; null where it has none
 */
public record Intake(
        String source, Content content, @Nullable WorkflowId workflow) {

    /** What kind of rows a file has. */
    public enum Content {
        /** Open cases: orders, invoices. */
        CASES("CASES"),
        /** What people did before. */
        ACTS("ACTS"),
        /** What was known of objects of systems of record. */
        REFERENCES("REFERENCES");

        private final String code;

        Content(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Refuses an empty source, and cases without their workflow. */
    public Intake {
        Objects.requireNonNull(content, "content");
        if (source.isBlank() || source.length() > LegacyOrigin.MAX_SOURCE || source.contains(":")) {
            throw new IllegalArgumentException("A source has a short name without a colon");
        }
        if ((content == Content.CASES) != (workflow != null)) {
            throw new IllegalArgumentException("Cases, and nothing else, go on in a workflow");
        }
    }

    /** Open cases that go on in a workflow. */
    public static Intake cases(String source, WorkflowId workflow) {
        return new Intake(source, Content.CASES, workflow);
    }

    /** What people did before. */
    public static Intake acts(String source) {
        return new Intake(source, Content.ACTS, null);
    }

    /** What was known of suppliers. */
    public static Intake references(String source) {
        return new Intake(source, Content.REFERENCES, null);
    }

    /** The workflow in which the cases go on. */
    public Optional<WorkflowId> goesOnIn() {
        return Optional.ofNullable(workflow);
    }
}
