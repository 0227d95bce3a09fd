package io.bursar.engine.kernel;

import io.bursar.controls.material.MaterialDigest;
import io.bursar.controls.material.MaterialSpec;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;

/** The material fields of a definition, as the approval rules want them (canonical §1.6-8). */
final class Material {

    private Material() {}

    static Digest digest(WorkflowDefinition definition, RecordValue data) {
        return MaterialDigest.of(data, spec(definition));
    }

    static MaterialSpec spec(WorkflowDefinition definition) {
        String total = definition.vocabulary().approvals().values().stream()
                .map(ApprovalSpec::money)
                .map(ApprovalSpec.Money::amount)
                .filter(amount ->
                        amount != null && definition.vocabulary().material().contains(amount))
                .findFirst()
                .orElse(null);
        return MaterialSpec.of(definition.vocabulary().material(), total);
    }
}
