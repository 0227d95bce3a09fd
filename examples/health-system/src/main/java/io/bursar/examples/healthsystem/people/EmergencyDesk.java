package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.model.cases.Case;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.util.List;

/**
 * The desk for what cannot wait: requester and buyer hand an order in together, within minutes and at any hour.
 *
 * <pre>{@code
 * Player desk = new EmergencyDesk(office, hospitals);
 * }</pre>
 */
public final class EmergencyDesk implements Player {

    private static final String EVENT = "submitEmergency";
    private static final Duration MINUTES = Duration.ofMinutes(6);

    private final Office office;
    private final Hospitals hospitals;

    /** The desk of a run. */
    public EmergencyDesk(Office office, Hospitals hospitals) {
        this.office = office;
        this.hospitals = hospitals;
    }

    @Override
    public List<Move> moves(Case current) {
        if (!current.status().state().equals("DRAFT") || !current.data().isTrue("emergency")) {
            return List.of();
        }
        boolean requested = current.work()
                .book()
                .record("joined")
                .record(EVENT)
                .text("REQUESTER")
                .isPresent();
        List<PersonId> people = requested
                ? hospitals.at(current.header().place().facility().value(), "BUYER")
                : List.of(current.header().people().requester());
        return List.of(new Move(
                current.status().at().plus(MINUTES),
                () -> people.stream().anyMatch(person -> hand(current, person, requested ? "-buyer" : "-requester"))));
    }

    private boolean hand(Case current, PersonId person, String as) {
        return office.act(
                new Office.Step(current.id(), EVENT + as),
                Actor.person(person),
                new Wish.Fire(EVENT, RecordValue.EMPTY),
                "Cannot wait");
    }
}
