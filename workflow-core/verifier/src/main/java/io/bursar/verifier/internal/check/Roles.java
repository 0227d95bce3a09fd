package io.bursar.verifier.internal.check;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.Who;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.verifier.VerifierInput;
import java.util.HashSet;
import java.util.Set;

/**
 * The roles there are: those of the shared vocabulary (canonical §1.2), and a host's own, which show in its
 * definitions, its queues or its staff.
 */
final class Roles {

    private static final Set<String> SHARED =
            Set.copyOf(DefinitionLoader.standard().vocabulary().registry().roles());

    private final Set<String> own = new HashSet<>();

    private Roles() {}

    static Roles of(VerifierInput input) {
        Roles roles = new Roles();
        for (WorkflowDefinition definition : input.definitions()) {
            definition
                    .graph()
                    .rows()
                    .forEach(row -> row.authority().who().alternatives().forEach(roles.own::addAll));
            definition
                    .vocabulary()
                    .approvals()
                    .values()
                    .forEach(approval -> approval.stages()
                            .forEach(stage -> roles.own.add(stage.role().value())));
        }
        input.policy()
                .organization()
                .queues()
                .values()
                .forEach(queue -> queue.roles().forEach(role -> roles.own.add(role.value())));
        input.staff()
                .ifPresent(staff -> staff.grants()
                        .forEach(grant -> roles.own.add(grant.role().value())));
        roles.own.removeAll(Set.of(Who.SYSTEM, Who.APPROVER));
        roles.own.removeAll(DefinitionLoader.standard().vocabulary().registry().actors());
        return roles;
    }

    /** Whether there is a role of this name. */
    boolean known(String role) {
        return SHARED.contains(role) || own.contains(role);
    }
}
