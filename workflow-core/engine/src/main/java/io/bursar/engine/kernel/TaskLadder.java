package io.bursar.engine.kernel;

import io.bursar.controls.sla.EscalationAction;
import io.bursar.controls.sla.EscalationDue;
import io.bursar.controls.sla.EscalationLadder;
import io.bursar.controls.sla.SlaClock;
import io.bursar.controls.sla.SlaTarget;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The escalation of open tasks (canonical §1.8): reminders, the manager, the backup, the process owner. Its clock
 * follows from when the task was opened and how long it was given, so nothing but the step reached is kept.
 */
final class TaskLadder {

    private static final String STEP = "step";

    private TaskLadder() {}

    /** The name under which a case remembers the step a task has reached. */
    static String name(int task) {
        return "task:" + task;
    }

    /** The steps of all open tasks that have come and were not taken yet, in order of time. */
    static void tick(Proceeding proceeding, Desks desks) {
        for (Task task : List.copyOf(proceeding.here().work().tasks())) {
            List<EscalationDue> come = ahead(proceeding.rules(), proceeding.here(), task)
                    .takeWhile(due -> !due.at().isAfter(proceeding.now()))
                    .toList();
            for (EscalationDue due : come) {
                if (due.step().percent() > reached(proceeding.here(), task)) {
                    proceeding.happen(Happenings.of(
                            EventCode.ESCALATED,
                            Data.record()
                                    .put("clock", name(task.number()))
                                    .put("percent", due.step().percent())
                                    .put(
                                            "actions",
                                            Data.texts(due.step().actions().stream()
                                                    .map(action -> action.code())
                                                    .toList()))
                                    .put(
                                            "value",
                                            Data.record()
                                                    .put(STEP, due.step().percent())
                                                    .build())
                                    .build()));
                    if (due.step().actions().contains(EscalationAction.OPEN_TO_BACKUP)) {
                        desks.tasks().openToBackup(task);
                        desks.approvalTasks().openToBackup(task);
                    }
                    if (due.step().percent() == ClockKeeper.BREACH) {
                        desks.lateness().open();
                    }
                    if (due.step().actions().contains(EscalationAction.NOTIFY_PROCESS_OWNER)) {
                        desks.lateness().climb();
                    }
                }
            }
        }
    }

    /** When the next step of any open task comes. */
    static Optional<Instant> next(Situation.Rules rules, Case of) {
        return of.work().tasks().stream()
                .flatMap(task -> ahead(rules, of, task).limit(1))
                .map(EscalationDue::at)
                .min(Instant::compareTo);
    }

    private static int reached(Case of, Task task) {
        return ClockKeeper.step(of.work().clocks(), name(task.number()));
    }

    /** The steps of a task that were not taken yet, by rising time; each is reckoned when it is asked for. */
    private static Stream<EscalationDue> ahead(Situation.Rules rules, Case of, Task task) {
        if (task.subject().within() == null) {
            return Stream.empty();
        }
        String calendarName = rules.definition().header().calendar();
        BusinessCalendar calendar =
                rules.policy().calendar(calendarName, of.header().place().facility());
        SlaClock clock = SlaClock.start(
                SlaTarget.of(name(task.number()), task.subject().within(), calendarName),
                task.subject().openedAt());
        int reached = reached(of, task);
        return ladder(rules, task).steps().stream()
                .filter(step -> step.percent() > reached)
                .map(step -> new EscalationDue(step, clock.reaches(step.percent(), calendar)));
    }

    /** An exception that safety or law dates climbs before its time is over (canonical §1.8). */
    private static EscalationLadder ladder(Situation.Rules rules, Task task) {
        boolean dated = task.kind() == TaskKind.EXCEPTION
                && Optional.ofNullable(rules.definition().graph().exceptions().get(new ExceptionCode(task.name())))
                        .filter(spec -> spec.terms().ladder().equals("safety"))
                        .isPresent();
        return dated ? EscalationLadder.SAFETY_OR_LAW : EscalationLadder.ROUTINE;
    }
}
