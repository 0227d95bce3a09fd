package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks, exceptions and clocks as events change them. */
final class WorkFold {

    private WorkFold() {}

    static CaseWork apply(CaseWork work, CaseEvent event) {
        RecordValue body = event.body();
        return switch (event.code()) {
            case TASK_OPENED -> opened(work, Task.from(body));
            case TASK_CLOSED -> closed(work, body);
            case TASK_REASSIGNED -> opened(withoutTask(work, number(body, "task")), Task.from(body));
            case EXCEPTION_RAISED -> raised(work, ExceptionCase.from(body));
            case EXCEPTION_RESOLVED -> resolved(work, body);
            default -> throw new IllegalArgumentException("Not an event of tasks or exceptions");
        };
    }

    /** Clocks are kept as the SLA rules wrote them; an absent value removes one. */
    static CaseWork clocks(CaseWork work, CaseEvent event) {
        RecordValue body = event.body();
        String name = body.text("clock").orElseThrow();
        RecordValue clocks = body.get("value")
                .map(clock -> work.clocks().with(name, clock))
                .orElseGet(() -> work.clocks().without(name));
        return new CaseWork(work.tasks(), work.effects(), work.exceptions(), work.approvals(), clocks, work.book());
    }

    private static CaseWork opened(CaseWork work, Task task) {
        List<Task> tasks = new ArrayList<>(work.tasks());
        tasks.add(task);
        return new CaseWork(
                tasks,
                work.effects(),
                work.exceptions(),
                work.approvals(),
                work.clocks(),
                Book.of(work).atLeast(Book.TASKS, task.number()));
    }

    private static CaseWork closed(CaseWork work, RecordValue body) {
        CaseWork without = withoutTask(work, number(body, "task"));
        boolean done = body.text("outcome").orElse("").equals("done");
        return done
                ? Book.with(
                        without,
                        Book.of(without).adding(Book.DONE, body.text("name").orElseThrow()))
                : without;
    }

    private static CaseWork withoutTask(CaseWork work, int number) {
        return new CaseWork(
                work.tasks().stream().filter(task -> task.number() != number).toList(),
                work.effects(),
                work.exceptions(),
                work.approvals(),
                work.clocks().without(TaskLadder.name(number)),
                work.book());
    }

    private static CaseWork raised(CaseWork work, ExceptionCase exception) {
        List<ExceptionCase> exceptions = new ArrayList<>(work.exceptions());
        exceptions.removeIf(other -> other.number() == exception.number());
        exceptions.add(exception);
        return new CaseWork(
                work.tasks(),
                work.effects(),
                exceptions,
                work.approvals(),
                work.clocks(),
                Book.of(work).atLeast(Book.EXCEPTIONS, exception.number()));
    }

    private static CaseWork resolved(CaseWork work, RecordValue body) {
        int number = number(body, "exception");
        RecordValue how = Book.of(work)
                .record(Book.RESOLUTIONS)
                .with(
                        body.text("code").orElseThrow(),
                        Data.text(body.text("resolution").orElseThrow()));
        RecordValue book = forValues(Book.of(work).with(Book.RESOLUTIONS, how), body);
        Optional<ExceptionCase> apart = work.exceptions().stream()
                .filter(one -> one.number() == number && one.child() != null)
                .findFirst();
        if (apart.isPresent()) {
            book = workedOff(book, apart.get(), body);
        }
        return new CaseWork(
                work.tasks(),
                work.effects(),
                work.exceptions().stream()
                        .filter(exception -> exception.number() != number)
                        .toList(),
                work.approvals(),
                work.clocks(),
                book);
    }

    /** A doubt is settled for the material values it was settled for. */
    private static RecordValue forValues(RecordValue book, RecordValue body) {
        return body.get("digest")
                .map(digest -> book.with(
                        Book.SETTLED_FOR,
                        book.record(Book.SETTLED_FOR).with(body.text("code").orElseThrow(), digest)))
                .orElse(book);
    }

    /** The case that worked an exception off has ended; how it did is kept by what the exception was about. */
    private static RecordValue workedOff(RecordValue before, ExceptionCase exception, RecordValue body) {
        String child = String.valueOf(exception.child());
        List<RecordValue> others = before.records(Book.LIFTED).stream()
                .filter(one -> !one.text("case").orElse("").equals(child))
                .toList();
        RecordValue rest = others.isEmpty() ? before.without(Book.LIFTED) : before.with(Book.LIFTED, Data.list(others));
        return exception.origin().on().isEmpty()
                ? rest
                : rest.with(Book.SETTLED, settled(rest.record(Book.SETTLED), exception, body));
    }

    /** How the exceptions of a code were resolved last, by what each was about. */
    private static RecordValue settled(RecordValue before, ExceptionCase exception, RecordValue body) {
        String on = exception.origin().on();
        List<DataValue> all = new ArrayList<>();
        before.records(exception.code().value()).stream()
                .filter(other -> !other.text("on").orElse("").equals(on))
                .forEach(all::add);
        all.add(Data.record()
                .put("on", on)
                .put("resolution", body.text("resolution").orElseThrow())
                .build());
        return before.with(exception.code().value(), Data.list(all));
    }

    private static int number(RecordValue body, String field) {
        DataValue value = body.get(field).orElseThrow();
        return value instanceof io.bursar.model.data.DecimalValue decimal
                ? decimal.value().intValueExact()
                : 0;
    }
}
