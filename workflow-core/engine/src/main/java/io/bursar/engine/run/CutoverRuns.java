package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.util.Optional;

/**
 * Imports of what was before go-live are cases themselves: who runs one proposes it, somebody else signs it off, and
 * only then its rows are taken (canonical §1.15). What was so before and belongs to no open case stands in their log.
 */
public final class CutoverRuns {

    private final CaseStore store;

    CutoverRuns(CaseStore store) {
        this.store = store;
    }

    /** The definition that comes with the engine. */
    public static WorkflowDefinition definition() {
        return Read.DEFINITION;
    }

    /** Read once, when it is first needed. */
    private static final class Read {

        private static final WorkflowDefinition DEFINITION = OwnDefinition.load("cutover.yaml");

        private Read() {}
    }

    /** How far an import has come: a case that is none is as good as not there. */
    RecordValue found(RecordValue with) {
        Optional<Case> run = store.read(CaseId.of(with.text("run").orElseThrow()))
                .map(StoredCase::current)
                .filter(found -> found.header().pins().workflow().equals(LegacyOrigin.IMPORTS));
        return run.map(CutoverRuns::told)
                .orElseGet(() -> Data.record().put("found", false).build());
    }

    private static RecordValue told(Case run) {
        return Data.record()
                .put("found", true)
                .put("state", run.status().state())
                .put("runBy", run.header().people().requester().value())
                .put("source", run.data().text("source").orElse(""))
                .put("file", run.data().text("file").orElse(""))
                .build();
    }
}
