package io.bursar.controls.assist;

import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;
import java.util.Set;

/**
 * What would happen if a proposal were accepted without a person: the event it would raise, the writes that follow, and
 * the exceptions that would count as resolved.
 *
 * <pre>{@code
 * new ProposalUse(new WorkflowId("p2p.invoice-exception"), "assign", Set.of(), Set.of());   // routing: allowed
 * }</pre>
 *
 * @param workflow the workflow of the case
 * @param event the event the proposal would raise
 * @param effects the capabilities that event would call
 * @param resolves the exceptions it would resolve
 */
public record ProposalUse(WorkflowId workflow, String event, Set<CapabilityName> effects, Set<ExceptionCode> resolves) {

    /** Copies the sets. */
    public ProposalUse {
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(event, "event");
        effects = Set.copyOf(effects);
        resolves = Set.copyOf(resolves);
    }
}
