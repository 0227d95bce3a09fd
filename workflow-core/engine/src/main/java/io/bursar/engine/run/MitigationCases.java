package io.bursar.engine.run;

import io.bursar.audit.record.AuditRecord;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.SignedControl;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Compensating controls are cases, of the engine or of a host in the same store: what one allows, and whether it does
 * now, is read from its case (controls §1).
 */
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
        return reads.claims(List.of(claim)).stream()
                .findFirst()
                .flatMap(held -> signed(store, held.caseId()))
                .map(MitigationCases::told)
                .orElseGet(() -> Data.record().put("inForce", false).build());
    }

    /**
     * The compensating control of a case: one that the engine runs, or one whose signatures a host has taken; empty for
     * every other case.
     */
    public static Optional<SignedControl> signed(CaseStore store, CaseId holder) {
        Optional<Case> ours = store.read(holder).map(StoredCase::current);
        return ours.isPresent()
                ? ours.flatMap(SignedControl::ofCase)
                : SignedControl.ofRecords(
                        holder,
                        store.log(holder, 1, CaseStore.MAX_PAGE).stream()
                                .map(row -> AuditRecord.parse(row.bytes()))
                                .toList());
    }

    /** What was done under it is kept under the id of the case that holds it, so that is what it is called here. */
    private static RecordValue told(SignedControl signed) {
        SodMitigation terms = signed.mitigation();
        boolean atFacility = signed.place().level() == Scope.Level.FACILITY;
        return Data.record()
                .put("inForce", signed.standing() == SignedControl.Standing.IN_FORCE)
                .put("facility", atFacility ? signed.place().id() : null)
                .put(
                        "mitigation",
                        new SodMitigation(
                                        signed.holder().toString(),
                                        terms.ruleId(),
                                        terms.person(),
                                        terms.review(),
                                        terms.from(),
                                        terms.expires())
                                .toData())
                .build();
    }
}
