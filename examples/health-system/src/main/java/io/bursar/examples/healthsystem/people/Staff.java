package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who works at the tasks of cases. A task is taken some hours after it was opened by one of those who may
 * take it; whom the engine refuses, because of segregation of duties or authority, leaves it to the next.
 *
 * <pre>{@code
 * Player staff = new Staff(office, hours, dice, clock);
 * staff.moves(current).forEach(agenda::add);
 * }</pre>
 */
public final class Staff implements Player {

    private final Office office;
    private final WorkingHours hours;
    private final Dice dice;
    private final InstantSource clock;

    /** The staff of a run. */
    public Staff(Office office, WorkingHours hours, Dice dice, InstantSource clock) {
        this.office = office;
        this.hours = hours;
        this.dice = dice;
        this.clock = clock;
    }

    @Override
    public List<Move> moves(Case current) {
        if (current.status().terminal()) {
            return List.of();
        }
        Dice own = dice.about(current.id().toString());
        List<Move> moves = new ArrayList<>();
        for (Task task : current.work().tasks()) {
            answer(current, task, own).ifPresent(answer -> moves.add(move(current, task, answer)));
        }
        if (current.status().state().equals("RETURNED")) {
            moves.add(resubmit(current, own));
        }
        return moves;
    }

    private Optional<Answer> answer(Case current, Task task, Dice own) {
        return switch (task.kind()) {
            case APPROVAL -> Optional.of(Approving.answer(current, task, own));
            case EXCEPTION -> Resolving.answer(current, task, own);
            case WORK -> WorkTasks.answer(current, task, own);
        };
    }

    private Move move(Case current, Task task, Answer answer) {
        Dice own = dice.about(current.id().toString());
        FacilityId facility = current.header().place().facility();
        Instant at = hours.after(task.subject().openedAt(), facility, own, "task-" + task.number());
        return new Move(at, () -> take(current, task, answer));
    }

    private boolean take(Case current, Task task, Answer answer) {
        LocalDate today = hours.day(clock.instant(), current.header().place().facility());
        List<Actor> candidates = new Candidates(office.engine().directory())
                .forTask(current, task, dice.about(current.id().toString()), today);
        Office.Step step = new Office.Step(current.id(), "task-" + task.number());
        return candidates.stream().anyMatch(actor -> office.act(step, actor, answer.wish(), answer.reason()));
    }

    /** The requester answers the question, or puts right what was found wrong, and hands the request in again. */
    private Move resubmit(Case current, Dice own) {
        FacilityId facility = current.header().place().facility();
        String round = "resubmit-" + current.status().marks().rework();
        Instant at = hours.after(current.status().at(), facility, own, round);
        RecordValue payload = Requesting.answers(current);
        Actor requester = Actor.person(current.header().people().requester());
        return new Move(
                at,
                () -> office.act(
                        new Office.Step(current.id(), round),
                        requester,
                        new Wish.Fire("resubmit", payload),
                        "Answered"));
    }
}
