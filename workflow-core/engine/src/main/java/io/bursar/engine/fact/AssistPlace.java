package io.bursar.engine.fact;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;

/**
 * For which use case of models, and where.
 *
 * <pre>{@code
 * new AssistPlace("A04", new WorkflowId("p2p.invoice-exception"), new FacilityId("MERCY"));
 * }</pre>
 *
 * @param useCase the use case of the registry (canonical §1.12)
 * @param workflow the workflow of the case
 * @param facility its facility
 */
public record AssistPlace(String useCase, WorkflowId workflow, FacilityId facility) {

    /** Refuses nulls. */
    public AssistPlace {
        Objects.requireNonNull(useCase, "useCase");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(facility, "facility");
    }
}
