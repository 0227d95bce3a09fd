package io.bursar.controls.change;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;

/**
 * A case that has not ended, as far as a change of policy can tell it from others.
 *
 * <pre>{@code
 * new OpenCase(caseId, ProcureToPay.REQUISITION, new FacilityId("MERCY"), "PENDING_APPROVAL", true);
 * }</pre>
 *
 * @param caseId the case
 * @param workflow its workflow
 * @param facility where it belongs
 * @param state where it stands
 * @param submitted whether it has left intake, and so pinned its parameters (canonical §1.1)
 */
public record OpenCase(CaseId caseId, WorkflowId workflow, FacilityId facility, String state, boolean submitted) {

    /** Refuses nulls. */
    public OpenCase {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(state, "state");
    }
}
