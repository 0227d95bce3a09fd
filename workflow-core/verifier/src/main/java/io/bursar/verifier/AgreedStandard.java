package io.bursar.verifier;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.WorkflowId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the enterprise agreed on, against which definitions and policy are held: what is no variation point is fixed
 * there, and may only be stricter here (canonical §1.13 and §1.14).
 *
 * <pre>{@code
 * new AgreedStandard(Standards.canonical().definitions().values(), Standards.canonical().policy());
 * }</pre>
 *
 * @param definitions the definitions agreed on
 * @param policy the policy agreed on
 */
public record AgreedStandard(List<WorkflowDefinition> definitions, PolicyPack policy) {

    /** Copies the definitions. */
    public AgreedStandard {
        Objects.requireNonNull(policy, "policy");
        definitions = List.copyOf(definitions);
    }

    /** A standard of these. */
    public static AgreedStandard of(Collection<WorkflowDefinition> definitions, PolicyPack policy) {
        return new AgreedStandard(List.copyOf(definitions), policy);
    }

    /** The definition of a name; empty for a workflow of the host's own. */
    public Optional<WorkflowDefinition> definition(WorkflowId workflow) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(workflow))
                .findFirst();
    }
}
