package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessDuration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work for a person: one decision, one exception, or one row to fire. Open while it is in the case; closed tasks are in
 * the log.
 *
 * <pre>{@code
 * task.assignedTo(person);   // by name, or to whoever holds the role at the place
 * }</pre>
 *
 * @param number unique in the case, from 1
 * @param kind what it asks for
 * @param name the task's, stage's or exception's name
 * @param audience who may take it
 * @param subject what it is about
 */
public record Task(int number, TaskKind kind, String name, Audience audience, Subject subject) {

    /** Most open tasks of one case. */
    public static final int MAX_OPEN = 100;

    /**
     * Who may take a task.
     *
     * @param queueKey role and place, such as {@code BUYER@facility:MERCY}; also the key of its inbox
     * @param assignee the one person it is for; null for whoever holds the role
     */
    public record Audience(String queueKey, @Nullable PersonId assignee) {}

    /**
     * What a task is about.
     *
     * @param stage the stage of the approval plan, or the number of the exception; 0 for neither
     * @param events the row events it lets the holder fire
     * @param openedAt when it was opened
     * @param due when it should be done; null for no target
     * @param within how long it was given, from which its escalation follows; null for no target
     */
    public record Subject(
            int stage,
            List<String> events,
            Instant openedAt,
            @Nullable Instant due,
            @Nullable BusinessDuration within) {
        /** Copies the events. */
        public Subject {
            events = List.copyOf(events);
        }

        /** A task that does not escalate. */
        public Subject(int stage, List<String> events, Instant openedAt, @Nullable Instant due) {
            this(stage, events, openedAt, due, null);
        }
    }

    /** The one person it is for, if any. */
    public Optional<PersonId> assignee() {
        return Optional.ofNullable(audience.assignee());
    }

    /** The task as data. */
    public RecordValue toData() {
        return Data.record()
                .put("task", number)
                .put("kind", kind.code())
                .put("name", name)
                .put("queue", audience.queueKey())
                .put(
                        "assignee",
                        audience.assignee() == null ? null : audience.assignee().value())
                .put("stage", subject.stage())
                .put("events", subject.events().isEmpty() ? null : Data.texts(subject.events()))
                .put("openedAt", subject.openedAt())
                .put("due", subject.due())
                .put(
                        "within",
                        subject.within() == null ? null : subject.within().toString())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static Task from(RecordValue data) {
        return new Task(
                data.decimal("task").orElseThrow().intValueExact(),
                TaskKind.ofCode(data.text("kind").orElseThrow()),
                data.text("name").orElseThrow(),
                new Audience(
                        data.text("queue").orElseThrow(),
                        data.text("assignee").map(PersonId::new).orElse(null)),
                new Subject(
                        data.decimal("stage").orElseThrow().intValueExact(),
                        data.list("events").texts(),
                        data.instant("openedAt").orElseThrow(),
                        data.instant("due").orElse(null),
                        data.text("within").map(BusinessDuration::parse).orElse(null)));
    }
}
