package io.bursar.engine.run;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.command.Command;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.data.RecordValue;
import java.util.List;

/** Reads the command of a log record back. */
public final class RecordedWish {

    private RecordedWish() {}

    /**
     * The command as it was given; a version it was bound to is not recorded, since it was the one before the record.
     */
    public static Command command(AuditRecord record, List<CaseEvent> events) {
        RecordValue data = record.content().facts().stream()
                .filter(fact -> fact.source().equals(RecordMaker.COMMAND))
                .findFirst()
                .map(fact -> (RecordValue) fact.value())
                .orElse(RecordValue.EMPTY);
        return new Command(
                record.command().commandId(),
                record.caseId(),
                record.command().performer().actor(),
                WishCodec.read(record.command().kind(), data, events),
                new Command.Terms(
                        null,
                        record.content().givenReason().orElse(""),
                        record.content().traceContext().orElse(null)));
    }
}
