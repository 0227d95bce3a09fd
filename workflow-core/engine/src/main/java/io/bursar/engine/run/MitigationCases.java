package io.bursar.engine.run;

import io.bursar.controls.sod.SodMitigation;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Optional;

/** Compensating controls are cases: what one allows, and whether it does now, is read from its case (controls §1). */
public final class MitigationCases {

    private final CaseStore store;

    MitigationCases(CaseStore store) {
        this.store = store;
    }

    /** The definition that comes with the engine. */
    public static WorkflowDefinition definition() {
        return Read.DEFINITION;
    }

    /** Read once, when it is first needed. */
    private static final class Read {

        private static final WorkflowDefinition DEFINITION = OwnDefinition.load("mitigation.yaml");

        private Read() {}
    }

    /** What the holder of a claim allows: one that is no compensating control, or not in force, allows nothing. */
    RecordValue found(RecordValue with, StoreReads reads) {
        ClaimKey claim =
                new ClaimKey(MitigationRequest.CLAIM, with.text("claim").orElseThrow());
        Optional<Case> signed = reads.claims(List.of(claim)).stream()
                .findFirst()
                .flatMap(held -> store.read(held.caseId()))
                .map(StoredCase::current)
                .filter(found -> found.header().pins().workflow().equals(MitigationRequest.WORKFLOW));
        return signed.map(MitigationCases::told)
                .orElseGet(() -> Data.record().put("inForce", false).build());
    }

    private static RecordValue told(Case signed) {
        boolean inForce = signed.status().state().equals(MitigationRequest.IN_FORCE)
                && !signed.status().marks().cancelling();
        return Data.record()
                .put("inForce", inForce)
                .put("facility", signed.header().place().facility().value())
                .put("mitigation", mitigation(signed).toData())
                .build();
    }

    private static SodMitigation mitigation(Case signed) {
        RecordValue data = signed.data();
        return new SodMitigation(
                signed.id().toString(),
                data.text("rule").orElseThrow(),
                new PersonId(data.text("beneficiaryId").orElseThrow()),
                new SodMitigation.Review(
                        data.text("control").orElseThrow(),
                        new PersonId(data.text("reviewerId").orElseThrow())),
                data.date("from").orElseThrow(),
                data.date("expires").orElseThrow());
    }
}
