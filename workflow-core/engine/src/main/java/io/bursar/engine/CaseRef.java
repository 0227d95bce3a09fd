package io.bursar.engine;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.List;

/**
 * A handle on one case: where it stands and what happened to it.
 *
 * <pre>{@code
 * requisition.state();      // PENDING_APPROVAL
 * requisition.timeline();   // who, as whom, under which rule, with which digest
 * }</pre>
 */
public final class CaseRef {

    private final Engine engine;
    private final CaseId caseId;

    CaseRef(Engine engine, CaseId caseId) {
        this.engine = engine;
        this.caseId = caseId;
    }

    /** The case's id. */
    public CaseId id() {
        return caseId;
    }

    /** The case as it stands now. */
    public Case read() {
        return engine.store().read(caseId).orElseThrow().current();
    }

    /** The state it is in. */
    public String state() {
        return read().status().state();
    }

    /** Every log record of the case, oldest first. */
    public List<AuditRecord> history() {
        List<AuditRecord> records = new ArrayList<>();
        List<LogRow> page = engine.store().log(caseId, 1, CaseStore.MAX_PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> records.add(AuditRecord.parse(row.bytes())));
            page = engine.store().log(caseId, records.size() + 1L, CaseStore.MAX_PAGE);
        }
        return records;
    }

    /** What happened, a line a step: when, who, as whom, what, and which hash proves it. */
    public Timeline timeline() {
        return Timeline.of(history());
    }
}
