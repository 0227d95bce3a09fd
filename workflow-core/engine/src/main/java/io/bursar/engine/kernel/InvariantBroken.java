package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.model.finding.Finding;
import java.util.List;

/** A step would break what must always hold. Refuses a person; a rule or a fact just does not take the step. */
final class InvariantBroken extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Invariant> invariants;

    InvariantBroken(List<Invariant> invariants, List<Finding> findings) {
        super(findings);
        this.invariants = List.copyOf(invariants);
    }

    List<Invariant> invariants() {
        return invariants;
    }
}
