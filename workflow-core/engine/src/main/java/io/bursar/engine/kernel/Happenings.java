package io.bursar.engine.kernel;

import io.bursar.engine.command.LegacyEntry;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the events of the log; {@link CaseFold} is the reader of what is written here. */
final class Happenings {

    private Happenings() {}

    static CaseEvent of(EventCode code, RecordValue body) {
        return new CaseEvent(code, body);
    }

    static CaseEvent moved(int row, String event, String from, Target to) {
        return of(
                EventCode.MOVED,
                Data.record()
                        .put("row", row)
                        .put("on", event)
                        .put("from", from)
                        .put("to", to.state())
                        .put("phase", to.phase())
                        .build());
    }

    /** Where a row leads. */
    record Target(String state, String phase) {}

    static CaseEvent dataSet(RecordValue fields) {
        return of(EventCode.DATA_SET, Data.record().put("fields", fields).build());
    }

    static CaseEvent taskOpened(Task task) {
        return of(EventCode.TASK_OPENED, task.toData());
    }

    static CaseEvent taskClosed(Task task, String outcome) {
        return of(
                EventCode.TASK_CLOSED,
                Data.record()
                        .put("task", task.number())
                        .put("name", task.name())
                        .put("kind", task.kind().code())
                        .put("outcome", outcome)
                        .build());
    }

    static CaseEvent effectIntended(Effect effect) {
        return of(EventCode.EFFECT_INTENDED, effect.toData().without("state"));
    }

    static CaseEvent exceptionRaised(ExceptionCase exception, String queueKey) {
        return of(EventCode.EXCEPTION_RAISED, exception.toData().with("queue", Data.text(queueKey)));
    }

    /** With the material values that it was resolved for, where it doubted the request itself. */
    static CaseEvent exceptionResolved(ExceptionCase exception, String resolution, @Nullable Digest settledFor) {
        return of(
                EventCode.EXCEPTION_RESOLVED,
                Data.record()
                        .put("exception", exception.number())
                        .put("code", exception.code().value())
                        .put("resolution", resolution)
                        .put("digest", settledFor == null ? null : new BytesValue(settledFor.bytes()))
                        .build());
    }

    static CaseEvent emitted(String type, RecordValue data) {
        return of(
                EventCode.EMITTED,
                Data.record().put("event", type).put("data", data).build());
    }

    static CaseEvent clockSet(String name, @Nullable RecordValue clock) {
        return of(
                EventCode.CLOCK_SET,
                Data.record().put("clock", name).put("value", clock).build());
    }

    static CaseEvent actImported(LegacyEntry.Act act, List<String> scopes, boolean evidence) {
        return of(
                EventCode.ACT_IMPORTED,
                Data.record()
                        .put("function", act.function().value())
                        .put("people", Data.texts(List.of(act.person().value())))
                        .put("scopes", Data.texts(scopes))
                        .put("at", act.at())
                        .put("evidence", evidence)
                        .build());
    }

    /** Somebody performed a function, where need be under compensating controls. */
    static CaseEvent acted(String function, List<String> people, List<String> scopes, List<RecordValue> under) {
        return of(
                EventCode.ACTED,
                Data.record()
                        .put("function", function)
                        .put("people", Data.texts(people))
                        .put("scopes", Data.texts(scopes))
                        .put("under", under.isEmpty() ? null : Data.list(under))
                        .build());
    }
}
