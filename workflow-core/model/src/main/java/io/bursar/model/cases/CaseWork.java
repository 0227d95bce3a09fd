package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * What is going on in a case: open tasks, effects, open exceptions, approvals, clocks and what it counts towards.
 *
 * <pre>{@code
 * work.effects().stream().filter(effect -> effect.state().pending());
 * }</pre>
 *
 * @param tasks the open tasks
 * @param effects all effects, in the order intended
 * @param exceptions the open exceptions
 * @param approvals what was asked and decided
 * @param clocks the clocks by name, as the SLA rules made them
 * @param book what the case counts towards, and counters
 */
public record CaseWork(
        List<Task> tasks,
        List<Effect> effects,
        List<ExceptionCase> exceptions,
        Approvals approvals,
        RecordValue clocks,
        RecordValue book) {

    /** Nothing going on. */
    public static final CaseWork NONE =
            new CaseWork(List.of(), List.of(), List.of(), Approvals.NONE, RecordValue.EMPTY, RecordValue.EMPTY);

    /** Copies the lists. */
    public CaseWork {
        tasks = List.copyOf(tasks);
        effects = List.copyOf(effects);
        exceptions = List.copyOf(exceptions);
    }

    /** The open task of a number. */
    public Optional<Task> task(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }

    /** The effect of a number. */
    public Optional<Effect> effect(int number) {
        return effects.stream().filter(effect -> effect.number() == number).findFirst();
    }

    /** The work as data. */
    public RecordValue toData() {
        return Data.record()
                .put("tasks", listOrNull(tasks.stream().map(Task::toData).toList()))
                .put("effects", listOrNull(effects.stream().map(Effect::toData).toList()))
                .put(
                        "exceptions",
                        listOrNull(
                                exceptions.stream().map(ExceptionCase::toData).toList()))
                .put("approvals", approvals.equals(Approvals.NONE) ? null : approvals.toData())
                .put("clocks", clocks.fields().isEmpty() ? null : clocks)
                .put("book", book.fields().isEmpty() ? null : book)
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static CaseWork from(RecordValue data) {
        return new CaseWork(
                data.records("tasks").stream().map(Task::from).toList(),
                data.records("effects").stream().map(Effect::from).toList(),
                data.records("exceptions").stream().map(ExceptionCase::from).toList(),
                data.get("approvals").isPresent() ? Approvals.from(data.record("approvals")) : Approvals.NONE,
                data.record("clocks"),
                data.record("book"));
    }

    private static @org.jspecify.annotations.Nullable ListValue listOrNull(List<RecordValue> items) {
        return items.isEmpty() ? null : Data.list(items);
    }
}
