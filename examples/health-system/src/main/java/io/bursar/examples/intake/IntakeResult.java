package io.bursar.examples.intake;

import io.bursar.model.finding.Finding;
import java.util.List;

/**
 * What became of an intake file: the requisitions that are whole, and why others are not. One bad row loses no other
 * requisition.
 *
 * <p>Each finding carries {@code at} ({@code file:line:column}) and, where they are known, {@code field} and
 * {@code request} in its context.
 *
 * <pre>{@code
 * IntakeResult result = new JsonIntake(rules).read(bytes, "portal.jsonl");
 * result.findings().forEach(System.out::println);   // INTAKE-UNKNOWN-FACILITY: … (at portal.jsonl:3:54, …)
 * }</pre>
 *
 * @param requisitions the whole ones, in file order
 * @param findings what is wrong with others, in file order; at most {@link IntakeLimits#MAX_FINDINGS}
 * @param rejected how many requisitions or rows were not taken over
 */
public record IntakeResult(List<IntakeRequisition> requisitions, List<Finding> findings, int rejected) {

    /** Copies the lists. */
    public IntakeResult {
        requisitions = List.copyOf(requisitions);
        findings = List.copyOf(findings);
    }
}
