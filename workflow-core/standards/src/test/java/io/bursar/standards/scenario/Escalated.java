package io.bursar.standards.scenario;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps of which ladders a log shows: of clocks and states by their names, of tasks by what they ask for. */
final class Escalated {

    private static final String TASK = "task:";
    private static final String STATE = "state:";

    private final List<String> steps = new ArrayList<>();
    private final Map<String, String> tasks = new HashMap<>();
    private String plan = "";

    private Escalated() {}

    static String clock(String name) {
        return "clock " + name;
    }

    static String state(String name) {
        return "state " + name;
    }

    static String task(TaskKind kind, String name) {
        return kind.code() + " " + name;
    }

    static String step(String what, int percent) {
        return what + " at " + percent + " %";
    }

    /** The steps in the order in which they came. */
    static List<String> of(LogReading log) {
        Escalated reading = new Escalated();
        log.records().stream().flatMap(record -> record.events().stream()).forEach(reading::read);
        return reading.steps;
    }

    private void read(RecordedEvent event) {
        if (event.code().equals(EventCode.PLAN_MADE.code())) {
            plan = event.body().record("plan").text("approval").orElseThrow();
        } else if (event.code().equals(EventCode.TASK_OPENED.code())) {
            Task task = Task.from(event.body());
            String about = task.kind() == TaskKind.APPROVAL ? plan : task.name();
            tasks.put(TASK + task.number(), task(task.kind(), about));
        } else if (event.code().equals(EventCode.ESCALATED.code())) {
            escalated(event.body());
        }
    }

    private void escalated(RecordValue body) {
        String name = body.text("clock").orElseThrow();
        int percent = body.decimal("percent").orElseThrow().intValueExact();
        steps.add(step(what(name), percent));
    }

    private String what(String name) {
        if (name.startsWith(TASK)) {
            return tasks.getOrDefault(name, name);
        }
        return name.startsWith(STATE) ? state(name.substring(STATE.length())) : clock(name);
    }
}
