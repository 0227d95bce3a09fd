package io.bursar.engine.kernel;

import io.bursar.engine.command.Wish;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.ChainLink;
import java.util.List;
import java.util.Optional;

/**
 * Resolves anew what lies with a person who left or lost what they held: approvals by a new plan, tasks by the roles of
 * their queue or the person's manager. Decisions already made stand (canonical §1.6-11).
 */
final class RerouteDesk {

    private static final String NAMED = "person:";

    private final Proceeding proceeding;
    private final Desks desks;

    RerouteDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean reroute(Wish.Reroute wish) {
        if (proceeding.command().actor().kind() != Actor.Kind.SYSTEM) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only the engine resolves tasks anew"));
        }
        if (proceeding.here().status().terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        PersonId person = wish.person();
        List<Task> held = proceeding.here().work().tasks().stream()
                .filter(task -> task.assignee().filter(person::equals).isPresent())
                .toList();
        if (held.stream().anyMatch(task -> task.kind() == TaskKind.APPROVAL && isNamed(task))) {
            desks.approvals().replan();
            desks.approvalTasks().keepTasks();
        }
        held.stream()
                .filter(task -> task.kind() != TaskKind.APPROVAL || !isNamed(task))
                .forEach(task -> anew(task, person));
        proceeding.requireComplete();
        if (proceeding.events().isEmpty()) {
            throw new Refusal(Finding.info("SYS_NOTHING_TO_REROUTE", "What lies with this person stays there"));
        }
        return true;
    }

    private static boolean isNamed(Task task) {
        return task.audience().queueKey().startsWith(NAMED);
    }

    private void anew(Task task, PersonId person) {
        Task.Audience audience = task.audience();
        if (!isNamed(task)) {
            Task open = with(task, audience.givenTo(null));
            if (!desks.authorizer().mayTake(person, open)) {
                give(open);
            }
        } else if (!isOnTheStaff(person)) {
            Task.Audience next = manager(person)
                    .map(manager -> new Task.Audience(NAMED + manager, manager))
                    .orElseGet(() -> ofQueue(task));
            if (next.equals(audience)) {
                desks.exceptions().raise("POL_NO_APPROVER", task.name(), false);
            } else {
                give(with(task, next));
            }
        }
    }

    private void give(Task task) {
        proceeding.happen(Happenings.of(EventCode.TASK_REASSIGNED, task.toData()));
    }

    private static Task with(Task task, Task.Audience audience) {
        return new Task(task.number(), task.kind(), task.name(), audience, task.subject());
    }

    private boolean isOnTheStaff(PersonId person) {
        boolean known =
                new People(proceeding).availability(List.of(person)).levels().containsKey(person);
        proceeding.requireComplete();
        return known;
    }

    /** The first above the person who is not the person. */
    private Optional<PersonId> manager(PersonId person) {
        List<ChainLink> chain = new People(proceeding).chain(person);
        proceeding.requireComplete();
        return chain.stream()
                .map(ChainLink::person)
                .filter(link -> !link.equals(person))
                .findFirst();
    }

    /** The roles behind the person in the exception's queue; other tasks go to the intake queue. */
    private Task.Audience ofQueue(Task task) {
        return proceeding.here().work().exceptions().stream()
                .filter(open -> task.kind() == TaskKind.EXCEPTION
                        && open.number() == task.subject().stage())
                .findFirst()
                .map(open -> desks.tasks()
                        .audience(desks.exceptions().spec(open.code()).queue()))
                .orElseGet(() ->
                        desks.tasks().audience(proceeding.definition().header().intakeQueue()));
    }
}
