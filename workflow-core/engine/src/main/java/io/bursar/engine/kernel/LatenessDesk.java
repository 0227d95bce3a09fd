package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.data.RecordValue;
import java.util.Optional;

/**
 * What a missed target does by itself (canonical §1.8, SLA_BREACH): one exception per case says that it is late, climbs
 * to the process owner, and ends when nothing is overdue any more. It blocks nothing and decides nothing.
 */
final class LatenessDesk {

    /** The exception of a case that is late. */
    static final String LATE = "SLA_BREACH";

    private static final String PROCESS_OWNER = "PROCESS_OWNER";

    private final Proceeding proceeding;
    private final Desks desks;

    LatenessDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /** Whether an event says no more than that the case is late. */
    static boolean isLateness(CaseEvent event) {
        return event.code() == EventCode.EXCEPTION_RAISED
                && event.body().text("code").filter(LATE::equals).isPresent();
    }

    /** A target has been missed. */
    void open() {
        desks.exceptions().raise(LATE, "", true);
    }

    /** It has been missed by so much that the process owner is asked: said anew if somebody had settled it. */
    void climb() {
        open();
        Optional<ExceptionCase> late = desks.exceptions().find(LATE, "");
        String owner = desks.tasks().queueKey(PROCESS_OWNER);
        proceeding.here().work().tasks().stream()
                .filter(task -> task.name().equals(LATE)
                        && late.filter(open -> open.number() == task.subject().stage())
                                .isPresent()
                        && !task.audience().queueKey().equals(owner))
                .forEach(task -> proceeding.happen(Happenings.of(
                        EventCode.TASK_REASSIGNED,
                        new Task(
                                        task.number(),
                                        task.kind(),
                                        task.name(),
                                        new Task.Audience(owner, null),
                                        task.subject())
                                .toData())));
    }

    /** Where a clock ended or a task was closed, the case may have caught up. */
    void follow(CaseEvent event) {
        boolean mayHaveCaughtUp = event.code() == EventCode.CLOCK_SET || event.code() == EventCode.TASK_CLOSED;
        if (mayHaveCaughtUp && !anythingOverdue()) {
            desks.exceptions()
                    .find(LATE, "")
                    .filter(open -> open.origin().byCheck())
                    .ifPresent(open -> desks.exceptions().close(open, "CAUGHT_UP"));
        }
    }

    private boolean anythingOverdue() {
        RecordValue clocks = proceeding.here().work().clocks();
        for (String name : clocks.fields().keySet()) {
            boolean overdue = ClockKeeper.step(clocks, name) >= ClockKeeper.BREACH;
            if (overdue && !ClockKeeper.quiet(proceeding.definition(), name)) {
                return true;
            }
        }
        return false;
    }
}
