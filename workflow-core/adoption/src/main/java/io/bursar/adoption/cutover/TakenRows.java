package io.bursar.adoption.cutover;

import io.bursar.adoption.rows.Row;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CommandId;
import java.util.List;
import java.util.Optional;

/** Compares a row with the one that was taken under its key before. */
final class TakenRows {

    private final CaseStore store;

    TakenRows(CaseStore store) {
        this.store = store;
    }

    /** That the row says something else than the one taken; empty where it says the same. */
    List<Finding> differs(CommandId command, Row row) {
        Optional<RecordValue> before = store.receipt(command)
                .flatMap(receipt ->
                        store.log(receipt.caseId(), receipt.seq(), 1).stream().findFirst())
                .map(LogRow::bytes)
                .map(AuditRecord::parse)
                .flatMap(TakenRows::origin);
        boolean same = before.flatMap(origin -> origin.text("content"))
                .filter(content -> content.equals(row.digest().toString()))
                .isPresent();
        return same
                ? List.of()
                : List.of(Finding.error(
                                "CUT_ROW_CHANGED",
                                "The row was taken before and said something else; it stays as it was")
                        .with(
                                "before",
                                before.flatMap(origin -> origin.text("file")).orElse("")));
    }

    private static Optional<RecordValue> origin(AuditRecord record) {
        return record.events().stream()
                .map(RecordedEvent::body)
                .map(body -> body.record("origin"))
                .filter(origin -> !origin.fields().isEmpty())
                .findFirst();
    }
}
