package io.bursar.standards.matrix;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.definition.WorkflowDefinition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The columns of the delegation of financial authority as controls (controls §2): which column a case tests is data.
 */
final class AuthorityControls {

    private AuthorityControls() {}

    static List<ControlDefinition> of(Collection<WorkflowDefinition> definitions) {
        List<String> approvals = definitions.stream()
                .flatMap(definition -> definition.vocabulary().approvals().values().stream()
                        .filter(approval -> approval.money().column() != null)
                        .map(approval -> definition.id() + "/" + approval.name()))
                .toList();
        return Arrays.stream(CommitmentType.values())
                .map(type -> new ControlDefinition(
                        "DOFA-" + type.code(),
                        new ControlDefinition.Aim(
                                "Somebody commits more than they have authority for",
                                "Nobody commits " + type.code()
                                        + " beyond the limit of their level, alone or in parts; from the "
                                        + "amounts the policy names on, several sign",
                                true),
                        ControlDefinition.Type.PREVENT,
                        "CFO",
                        approvals,
                        new ControlDefinition.Testing(
                                "at every plan and every decision",
                                "plan-made{tested.basis.type: " + type.code() + "}, decided{limit}, committed",
                                "bursar explain approval for an amount just above a limit asks the next level; "
                                        + "in the log the highest limit that decided covers the tested amount")))
                .toList();
    }
}
