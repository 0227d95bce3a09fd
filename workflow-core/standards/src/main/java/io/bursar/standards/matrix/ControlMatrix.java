package io.bursar.standards.matrix;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The controls that definitions and a policy carry: rules of segregation of duties, authority, approvals, invariants
 * and exceptions. It is computed from what runs, so that it cannot say another thing than the engine does.
 *
 * <pre>{@code
 * List<ControlDefinition> matrix = ControlMatrix.of(standards.policy(), standards.definitions().values());
 * }</pre>
 */
public final class ControlMatrix {

    private ControlMatrix() {}

    /** The controls: duties, authority, then those of each workflow in the order given. */
    public static List<ControlDefinition> of(PolicyPack policy, Collection<WorkflowDefinition> definitions) {
        List<ControlDefinition> matrix =
                new ArrayList<>(DutyControls.of(policy.authority().duties(), definitions));
        matrix.addAll(AuthorityControls.of(definitions));
        for (WorkflowDefinition definition : definitions) {
            WorkflowControls controls = new WorkflowControls(definition, policy.organization());
            matrix.addAll(controls.approvals());
            matrix.addAll(controls.invariants());
            matrix.addAll(controls.exceptions());
        }
        return List.copyOf(matrix);
    }
}
