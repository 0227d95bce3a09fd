package io.bursar.examples.healthsystem.plan;

import io.bursar.engine.command.Opening;
import io.bursar.model.identity.CaseId;
import java.time.Instant;
import java.util.Objects;

/**
 * One requisition that will be made.
 *
 * <pre>{@code
 * RequisitionPlan plan = planner.plan(17);
 * plan.startAt();
 * }</pre>
 *
 * @param caseId the case it will be
 * @param startAt when its requester hands it in
 * @param kind what kind of request it is
 * @param source where it comes from: a place in an intake file, or its number among the generated
 * @param opening what the case begins with
 */
public record RequisitionPlan(CaseId caseId, Instant startAt, RequestKind kind, String source, Opening opening) {

    /** Refuses nulls. */
    public RequisitionPlan {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(startAt, "startAt");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(opening, "opening");
    }
}
