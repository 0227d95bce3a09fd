package io.bursar.standards.policy;

import io.bursar.controls.change.GovernedWorkflow;
import io.bursar.definition.WorkflowDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What definitions take from a policy, for asking which of their cases a change of it reaches.
 *
 * <pre>{@code
 * PolicyChange.between(inForce, proposed, GovernedWorkflows.of(standards.definitions().values()));
 * }</pre>
 */
public final class GovernedWorkflows {

    private GovernedWorkflows() {}

    /** One for each definition, in the order given. */
    public static List<GovernedWorkflow> of(Collection<WorkflowDefinition> definitions) {
        return definitions.stream().map(GovernedWorkflows::of).toList();
    }

    private static GovernedWorkflow of(WorkflowDefinition definition) {
        return new GovernedWorkflow(
                definition.id(),
                Set.copyOf(definition.acts().keySet()),
                definition.vocabulary().approvals().values().stream()
                        .anyMatch(approval -> approval.money().amount() != null),
                definition.header().calendar(),
                PolicyFit.queues(definition).collect(Collectors.toSet()),
                definition.vocabulary().variation().values());
    }
}
