package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Receivers, inspectors, storekeepers, buyers and owners of cost centres at work on deliveries: they count, inspect,
 * settle what is wrong, accept services and hand goods back to the carrier.
 *
 * <pre>{@code
 * Player storeroom = new Storeroom(office, hours, dice, clock);
 * }</pre>
 */
public final class Storeroom implements Player {

    private final Office office;
    private final WorkingHours hours;
    private final Dice dice;
    private final InstantSource clock;

    /** The storerooms of a run. */
    public Storeroom(Office office, WorkingHours hours, Dice dice, InstantSource clock) {
        this.office = office;
        this.hours = hours;
        this.dice = dice;
        this.clock = clock;
    }

    @Override
    public List<Move> moves(Case current) {
        boolean delivery = current.header().pins().workflow().equals(ProcureToPay.RECEIVING);
        if (!delivery || current.status().terminal()) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>();
        for (Task task : current.work().tasks()) {
            answer(current, task).ifPresent(answer -> moves.add(atTask(current, task, answer)));
        }
        Handling.byRole(current).ifPresent(step -> moves.add(atHand(current, step)));
        return moves;
    }

    private static Optional<Answer> answer(Case current, Task task) {
        return task.kind() == TaskKind.EXCEPTION ? Handling.resolution(current, task) : Handling.work(current, task);
    }

    private Move atTask(Case current, Task task, Answer answer) {
        String label = "task-" + task.number();
        Instant from = later(task.subject().openedAt(), current.status().at());
        return new Move(
                at(current, from, label),
                () -> candidates(current, task).stream()
                        .anyMatch(actor -> office.act(
                                new Office.Step(
                                        current.id(),
                                        label + "-" + current.status().seq()),
                                actor,
                                answer.wish(),
                                answer.reason())));
    }

    /** A step that nobody has a task for: an inspection, or the count of two people. */
    private Move atHand(Case current, Handling.Step step) {
        String label = step.label() + "-" + current.status().seq();
        return new Move(
                at(current, current.status().at(), label),
                () -> holders(current, step.roles()).stream()
                        .anyMatch(person -> office.act(
                                new Office.Step(current.id(), label),
                                Actor.person(person),
                                step.answer().wish(),
                                step.answer().reason())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant at(Case current, Instant from, String label) {
        FacilityId facility = current.header().place().facility();
        return hours.after(from, facility, dice.about(current.id().toString()), label);
    }

    private List<Actor> candidates(Case current, Task task) {
        List<Actor> actors = new ArrayList<>(new Candidates(office.engine().directory())
                .forTask(current, task, dice.about(current.id().toString()), today(current)));
        if (task.name().equals("accept")) {
            // where the owner of the centre requested the service, who answers for the contract accepts it
            current.data().text("contractOwnerId").ifPresent(person -> actors.add(Actor.person(person)));
        }
        return actors;
    }

    private Set<PersonId> holders(Case current, List<String> roles) {
        Scope place = Scope.facility(current.header().place().facility().value());
        Set<PersonId> people = new LinkedHashSet<>();
        for (String role : roles) {
            people.addAll(office.engine().directory().holders(new RoleName(role), place, today(current)));
        }
        people.removeAll(office.engine().directory().absent(people, today(current)));
        return people;
    }

    private LocalDate today(Case current) {
        return hours.day(clock.instant(), current.header().place().facility());
    }
}
