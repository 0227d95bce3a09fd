package io.bursar.engine;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.identity.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A handle on one case: where it stands and what happened to it.
 *
 * <pre>{@code
 * requisition.state();      // PENDING_APPROVAL
 * requisition.waitingFor(); // whose turn it is
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

    /**
     * Whose turn it is: a line for every open task with its name, who may take it, and when it is due. Empty when the
     * case waits for nobody.
     *
     * <pre>{@code
     * requisition.waitingFor();   // [approve:SPEND, lee.park, due 2026-11-25T17:00:00Z]
     * }</pre>
     */
    public List<String> waitingFor() {
        return read().work().tasks().stream().map(CaseRef::waiting).toList();
    }

    private static String waiting(Task task) {
        String who = task.assignee()
                .map(person -> person.value())
                .orElseGet(() -> String.join(" or ", task.audience().queueKeys()));
        Instant due = task.subject().due();
        return task.name() + ", " + who + (due == null ? "" : ", due " + due);
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
