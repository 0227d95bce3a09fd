package io.bursar.engine.kernel;

import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.QueueRule;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessDuration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and closes tasks, and knows in whose inbox they lie. */
final class TaskDesk {

    private final Proceeding proceeding;

    TaskDesk(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /**
     * Where a queue's tasks lie: with a person of the case first, else with the holders of any of its roles at the
     * facility.
     */
    Task.Audience audience(QueueName queue) {
        QueueRule rule = rule(queue);
        Optional<PersonId> person = rule.firstPerson()
                .flatMap(this::personOfCase)
                .filter(named -> rule.roles().isEmpty() || isOnTheStaff(named));
        return person.map(named -> new Task.Audience("person:" + named, named))
                .orElseGet(
                        () -> rule.roles().isEmpty() ? new Task.Audience(queue.value(), null) : ofRoles(rule.roles()));
    }

    private Task.Audience ofRoles(List<RoleName> roles) {
        return Task.Audience.ofAny(
                roles.stream().map(role -> queueKey(role.value())).toList());
    }

    /**
     * A case that a service opened, such as a captured invoice, names nobody who could work its queue: then the role
     * does.
     */
    boolean isOnTheStaff(PersonId person) {
        boolean known =
                new People(proceeding).availability(List.of(person)).levels().containsKey(person);
        proceeding.requireComplete();
        return known;
    }

    /**
     * Who works an exception: its queue; what only the requester could, the intake queue where that is nobody in person
     * (canonical §1.3).
     */
    QueueName queue(ExceptionSpec spec) {
        boolean requesters = proceeding.kernel() >= ReturnDesk.SINCE
                && proceeding
                        .rules()
                        .policy()
                        .organization()
                        .queue(spec.queue())
                        .filter(rule ->
                                rule.roles().isEmpty() && rule.firstPerson().equals(Optional.of(CasePerson.REQUESTER)))
                        .isPresent();
        return requesters && !isOnTheStaff(proceeding.here().header().people().requester())
                ? proceeding.definition().header().intakeQueue()
                : spec.queue();
    }

    private QueueRule rule(QueueName queue) {
        return proceeding
                .rules()
                .policy()
                .organization()
                .queue(queue)
                .orElseThrow(() ->
                        new Refusal(Finding.error("POL_QUEUE_UNKNOWN", "The policy does not say who works a queue")
                                .with("queue", queue)));
    }

    /**
     * An exception that a person of the case has let run out of time opens to the role behind that person in its queue
     * too (canonical §1.8 at 100 %, §1.19 "cost-centre owner → CFO").
     */
    void openToBackup(Task late) {
        ExceptionSpec spec = proceeding.definition().graph().exceptions().get(new ExceptionCode(late.name()));
        if (late.kind() != TaskKind.EXCEPTION || late.assignee().isEmpty() || spec == null) {
            return;
        }
        List<RoleName> roles = rule(spec.queue()).roles();
        if (!roles.isEmpty()) {
            Task.Subject subject = new Task.Subject(
                    late.subject().stage(),
                    late.subject().events(),
                    proceeding.now(),
                    due(spec.within()),
                    spec.within());
            open(TaskKind.EXCEPTION, late.name(), ofRoles(roles), subject);
        }
    }

    private Optional<PersonId> personOfCase(CasePerson person) {
        return switch (person) {
            case REQUESTER -> Optional.of(proceeding.here().header().people().requester());
            case OWNER -> proceeding.here().data().text("ownerId").map(PersonId::new);
            case COST_CENTER_OWNER ->
                proceeding.here().data().text("costCenterOwner").map(PersonId::new);
            case PREPARER, MANAGER -> Optional.empty();
        };
    }

    /** The inbox key of a role at the case's facility. */
    String queueKey(String role) {
        return role + "@" + facilityScope();
    }

    Scope facilityScope() {
        return Scope.facility(proceeding.here().header().place().facility().value());
    }

    void open(TaskSpec spec) {
        boolean open = proceeding.here().work().tasks().stream()
                .anyMatch(task -> task.name().equals(spec.name()));
        if (!open) {
            Instant due = due(spec.terms().within());
            open(
                    TaskKind.WORK,
                    spec.name(),
                    audience(spec.queue()),
                    new Task.Subject(
                            0,
                            spec.events(),
                            proceeding.now(),
                            due,
                            spec.terms().within()));
        }
    }

    void openForException(ExceptionCase exception, ExceptionSpec spec) {
        open(
                TaskKind.EXCEPTION,
                exception.code().value(),
                audience(queue(spec)),
                new Task.Subject(exception.number(), List.of(), proceeding.now(), due(spec.within()), spec.within()));
    }

    void open(TaskKind kind, String name, Task.Audience audience, Task.Subject subject) {
        int number = Book.of(proceeding.here().work()).count(Book.TASKS) + 1;
        proceeding.happen(Happenings.taskOpened(new Task(number, kind, name, audience, subject)));
        if (proceeding.here().work().tasks().size() > Task.MAX_OPEN) {
            throw new Refusal(Finding.error("SYS_LIMIT", "A case has too many open tasks"));
        }
    }

    void close(Task task, String outcome) {
        proceeding.happen(Happenings.taskClosed(task, outcome));
    }

    /** Closes the tasks that belong to a state that is left; exception tasks stay with their exception. */
    void leave(String event) {
        for (Task task : proceeding.here().work().tasks()) {
            if (task.kind() != TaskKind.EXCEPTION) {
                close(task, task.subject().events().contains(event) ? "done" : "closed");
            }
        }
    }

    /** When something started now is due on the workflow's calendar; null without a target. */
    @Nullable
    Instant due(@Nullable BusinessDuration within) {
        if (within == null) {
            return null;
        }
        return proceeding
                .rules()
                .policy()
                .calendar(
                        proceeding.definition().header().calendar(),
                        proceeding.here().header().place().facility())
                .plus(proceeding.now(), within);
    }
}
