package io.bursar.controls.change;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.variation.VariationPoint;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a workflow takes from the policy, as far as a change of the policy can reach its cases.
 *
 * <pre>{@code
 * List<GovernedWorkflow> governed = GovernedWorkflows.of(standards.definitions().values());   // of bursar-standards
 * }</pre>
 *
 * @param workflow the workflow
 * @param acts the functions of segregation of duties that its rows, approvals and exceptions are
 * @param testsAuthority whether an approval of it tests an amount, so that limits and standing approvals matter
 * @param calendars the calendars of its clocks: its own, those that a clock names, and those that a facility may name
 *     for one
 * @param queues the queues of its tasks and exceptions
 * @param points its variation points
 */
public record GovernedWorkflow(
        WorkflowId workflow,
        Set<FunctionName> acts,
        boolean testsAuthority,
        Set<String> calendars,
        Set<QueueName> queues,
        Collection<VariationPoint> points) {

    /** Copies the collections. */
    public GovernedWorkflow {
        Objects.requireNonNull(workflow, "workflow");
        acts = Set.copyOf(acts);
        calendars = Set.copyOf(calendars);
        queues = Set.copyOf(queues);
        points = List.copyOf(points);
    }
}
