package io.bursar.examples.healthsystem.people;

import io.bursar.engine.port.PeopleDirectory;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may take a task, in an order that dice decide; the requester never, people on leave only through their delegates.
 */
final class Candidates {

    private final PeopleDirectory directory;

    Candidates(PeopleDirectory directory) {
        this.directory = directory;
    }

    List<Actor> forTask(Case current, Task task, Dice dice, LocalDate today) {
        List<PersonId> people = new ArrayList<>(asked(task, today));
        people.remove(current.header().people().requester());
        if (people.isEmpty()) {
            return List.of();
        }
        Collections.rotate(people, dice.between(0, people.size() - 1, "task-" + task.number() + " person"));
        Set<PersonId> absent = directory.absent(people, today);
        Set<Actor> actors = new LinkedHashSet<>();
        people.stream()
                .filter(person -> !absent.contains(person))
                .forEach(person -> addAs(current, task, person, actors));
        people.stream().filter(absent::contains).forEach(person -> addDelegates(person, today, actors));
        return List.copyOf(actors);
    }

    private List<PersonId> asked(Task task, LocalDate today) {
        if (task.assignee().isPresent()) {
            return List.of(task.assignee().get());
        }
        String key = task.audience().queueKey();
        int at = key.indexOf('@');
        return at < 0
                ? List.of()
                : directory.holders(new RoleName(key.substring(0, at)), Scope.parse(key.substring(at + 1)), today);
    }

    /** A named approver may stand in the plan for somebody who delegated to them. */
    private static void addAs(Case current, Task task, PersonId person, Set<Actor> actors) {
        current.work()
                .approvals()
                .currentPlan()
                .ifPresent(plan -> plan.records("stages").stream()
                        .filter(stage -> stage.decimal("seq").orElseThrow().intValueExact()
                                == task.subject().stage())
                        .flatMap(stage -> stage.records("eligible").stream())
                        .filter(eligible -> eligible.text("person").orElse("").equals(person.value()))
                        .map(eligible -> eligible.text("principal"))
                        .forEach(principal -> principal.ifPresent(
                                other -> actors.add(Actor.person(person).onBehalfOf(new PersonId(other))))));
        actors.add(Actor.person(person));
    }

    private void addDelegates(PersonId away, LocalDate today, Set<Actor> actors) {
        for (Delegation delegation : directory.delegations(List.of(away), today)) {
            actors.add(Actor.person(delegation.delegate()).onBehalfOf(away));
        }
    }
}
