package io.bursar.audit.record;

import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;

/**
 * By which rules a command was decided: enough to decide it again.
 *
 * <pre>{@code
 * new DecisionBasis(new WorkflowId("p2p.requisition"), definition, policy, 1);
 * }</pre>
 *
 * @param workflowId the workflow
 * @param definition the digest of the definition's bytes; {@link Digest#NONE} where a host has none
 * @param policy the digest of the policy in force at the act; {@link Digest#NONE} where a host has none
 * @param kernelVersion the version of the deciding code's meaning, from 1
 */
public record DecisionBasis(WorkflowId workflowId, Digest definition, Digest policy, int kernelVersion) {

    /** Refuses a version below 1. */
    public DecisionBasis {
        Objects.requireNonNull(workflowId, "workflowId");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(policy, "policy");
        RecordLimits.range("kernelVersion", kernelVersion, Integer.MAX_VALUE);
    }
}
