package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifiers who call suppliers back, on a number that did not come with the request, before an account is written, and
 * who stop a change that the supplier knows nothing of while it cools off (W02).
 *
 * <pre>{@code
 * Player desk = new SupplierDesk(office, hours, dice, clock);
 * }</pre>
 */
public final class SupplierDesk implements Player {

    private static final RoleName VERIFIER = new RoleName("SUPPLIER_VERIFIER");

    private final Office office;
    private final WorkingHours hours;
    private final Dice dice;
    private final InstantSource clock;

    /** The desk of a run. */
    public SupplierDesk(Office office, WorkingHours hours, Dice dice, InstantSource clock) {
        this.office = office;
        this.hours = hours;
        this.dice = dice;
        this.clock = clock;
    }

    @Override
    public List<Move> moves(Case current) {
        boolean banked = current.header().pins().workflow().equals(ProcureToPay.SUPPLIER)
                && current.data().get("bank").isPresent();
        return banked
                ? answer(current).map(answer -> move(current, answer)).stream().toList()
                : List.of();
    }

    private static Optional<Answer> answer(Case current) {
        return switch (current.status().state()) {
            case "PENDING_APPROVAL" ->
                current.data().get("callbackBy").isPresent() ? Optional.empty() : Optional.of(callback());
            case "COOLING_OFF" ->
                isFraud(current)
                        ? Optional.of(Answer.fire("disputed", RecordValue.EMPTY, "The supplier asked for no change"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer callback() {
        RecordValue call = Data.record()
                .put("numberSource", "INDEPENDENT")
                .put("confirmed", true)
                .build();
        return Answer.fire("recordCallback", call, "");
    }

    /** Whoever was called said yes; the old contacts, who hear of it after it was written, say no. */
    private static boolean isFraud(Case current) {
        return current.data().text("requestType").orElse("").equals("BANK_CHANGE")
                && current.data()
                        .text("legalName")
                        .flatMap(Applicant::named)
                        .filter(applicant -> applicant.later() == Applicant.Later.FRAUD)
                        .isPresent();
    }

    private Move move(Case current, Answer answer) {
        Wish.Fire fire = (Wish.Fire) answer.wish();
        String label = fire.event() + "-" + current.status().seq();
        FacilityId facility = current.header().place().facility();
        // whoever denies a change does so well before it has cooled off
        Instant at = fire.event().equals("disputed")
                ? hours.days(current.status().at(), facility, 1)
                : hours.after(
                        current.status().at(), facility, dice.about(current.id().toString()), fire.event());
        return new Move(
                at,
                () -> verifiers(current).stream()
                        .anyMatch(person -> office.act(
                                new Office.Step(current.id(), label), Actor.person(person), fire, answer.reason())));
    }

    private Set<PersonId> verifiers(Case current) {
        FacilityId facility = current.header().place().facility();
        LocalDate today = hours.day(clock.instant(), facility);
        Set<PersonId> people = new LinkedHashSet<>(
                office.engine().directory().holders(VERIFIER, Scope.facility(facility.value()), today));
        people.removeAll(office.engine().directory().absent(people, today));
        return people;
    }
}
