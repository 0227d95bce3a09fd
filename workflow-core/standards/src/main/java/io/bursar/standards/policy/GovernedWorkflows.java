package io.bursar.standards.policy;

import io.bursar.controls.change.GovernedWorkflow;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.variation.VariationKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                calendars(definition),
                PolicyFit.queues(definition).collect(Collectors.toSet()),
                definition.vocabulary().variation().values());
    }

    /**
     * The calendars that a clock may count by. Which one a facility has named for a case stands with the case; a change
     * of any that it might have named counts.
     */
    private static Set<String> calendars(WorkflowDefinition definition) {
        Stream<String> named = definition.vocabulary().clocks().values().stream()
                .flatMap(clock -> Stream.ofNullable(clock.span().calendar()));
        Stream<String> chosen = definition.vocabulary().variation().values().stream()
                .filter(point -> point.kind() == VariationKind.CALENDAR)
                .flatMap(point -> point.values().choice().words().stream());
        return Stream.concat(Stream.of(definition.header().calendar()), Stream.concat(named, chosen))
                .collect(Collectors.toSet());
    }
}
