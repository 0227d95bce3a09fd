package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessDuration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param queueKey role and place, such as {@code BUYER@facility:MERCY}
     * @param alsoIn further roles and places whose holders may take it too, at most {@value #MAX_QUEUES} in all
     * @param assignee the one person it is for; null for whoever holds one of the roles
     */
    public record Audience(
            String queueKey, List<String> alsoIn, @Nullable PersonId assignee) {

        /** Most roles and places of one task. */
        public static final int MAX_QUEUES = 10;

        /** Copies the list; refuses more than {@link #MAX_QUEUES}. */
        public Audience {
            alsoIn = List.copyOf(alsoIn);
            if (alsoIn.size() >= MAX_QUEUES) {
                throw new IllegalArgumentException("A task lies in too many queues");
            }
        }

        /** Holders of one role, or one of them. */
        public Audience(String queueKey, @Nullable PersonId assignee) {
            this(queueKey, List.of(), assignee);
        }

        /** Holders of any of these roles; there is at least one. */
        public static Audience ofAny(List<String> queueKeys) {
            return new Audience(queueKeys.get(0), queueKeys.subList(1, queueKeys.size()), null);
        }

        /** All roles and places whose holders may take it. */
        public List<String> queueKeys() {
            return Stream.concat(Stream.of(queueKey), alsoIn.stream())
                    .distinct()
                    .toList();
        }

        /** The keys of the inboxes that show it: its person's, or those of all its roles. */
        public List<String> inboxKeys() {
            return assignee == null ? queueKeys() : List.of("person:" + assignee);
        }

        /** The same roles, given to one person; to none again with null. */
        public Audience givenTo(@Nullable PersonId person) {
            return new Audience(queueKey, alsoIn, person);
        }
    }

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
                .put("alsoIn", audience.alsoIn().isEmpty() ? null : Data.texts(audience.alsoIn()))
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
                        data.list("alsoIn").texts(),
                        data.text("assignee").map(PersonId::new).orElse(null)),
                new Subject(
                        data.decimal("stage").orElseThrow().intValueExact(),
                        data.list("events").texts(),
                        data.instant("openedAt").orElseThrow(),
                        data.instant("due").orElse(null),
                        data.text("within").map(BusinessDuration::parse).orElse(null)));
    }
}
