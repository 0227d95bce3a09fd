package io.bursar.standards.scenario;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.CaseRef;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.stream.Stream;

/** What the log of a case says, picked by kind of event. */
record LogReading(List<AuditRecord> records) {

    static LogReading of(CaseRef ref) {
        return new LogReading(ref.history());
    }

    Stream<RecordValue> all(EventCode code) {
        return records.stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().equals(code.code()))
                .map(RecordedEvent::body);
    }

    /** The numbers of the rows that were walked, in order; inherited ones are 0. */
    List<Integer> rows() {
        return all(EventCode.MOVED)
                .map(body -> body.decimal("row").orElseThrow().intValueExact())
                .toList();
    }

    List<String> emitted() {
        return texts(EventCode.EMITTED, "event");
    }

    List<String> raised() {
        return texts(EventCode.EXCEPTION_RAISED, "code");
    }

    /** Who is recorded for an act, each time it is recorded. */
    List<String> performers(String function) {
        return all(EventCode.ACTED)
                .filter(body -> body.text("function").filter(function::equals).isPresent())
                .flatMap(body -> body.list("people").texts().stream())
                .toList();
    }

    List<String> deciders() {
        return all(EventCode.DECIDED)
                .map(body -> body.record("decision").text("person").orElse(""))
                .toList();
    }

    /** The names of the clocks that ended without being met, or were overrun while they ran. */
    List<String> breached() {
        return all(EventCode.ESCALATED)
                .filter(body -> body.decimal("percent").orElseThrow().intValueExact() >= 100)
                .map(body -> body.text("clock").orElse(""))
                .distinct()
                .toList();
    }

    private List<String> texts(EventCode code, String field) {
        return all(code).map(body -> body.text(field).orElse("")).toList();
    }
}
