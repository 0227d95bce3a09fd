package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.trade.OrderFate.Changing;
import io.bursar.examples.healthsystem.trade.OrderFate.Delivering;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Buyers who look after orders that are out: they change some, give some up, and close what will not be delivered.
 *
 * <pre>{@code
 * Player desk = new OrderDesk(office, hospitals, hours, dice);
 * }</pre>
 */
public final class OrderDesk implements Player {

    private static final BigDecimal SLIGHTLY = new BigDecimal("1.02");
    private static final BigDecimal GREATLY = new BigDecimal("1.4");

    private final Office office;
    private final Hospitals hospitals;
    private final WorkingHours hours;
    private final Dice dice;

    /** The buyers of a run. */
    public OrderDesk(Office office, Hospitals hospitals, WorkingHours hours, Dice dice) {
        this.office = office;
        this.hospitals = hospitals;
        this.hours = hours;
        this.dice = dice;
    }

    @Override
    public List<Move> moves(Case current) {
        if (!Orders.isOut(current)) {
            return List.of();
        }
        OrderFate fate = OrderFate.of(dice, current);
        return wish(current, fate).map(step -> move(current, fate, step)).stream()
                .toList();
    }

    private record Doing(String label, Wish wish, String reason) {}

    private Optional<Doing> wish(Case current, OrderFate fate) {
        if (Orders.isRefused(current, fate)) {
            return Optional.of(fire("cancelPo", RecordValue.EMPTY, "The supplier does not deliver"));
        }
        boolean discontinued = fate.delivering() == Delivering.SHORT
                && new Deliveries(office.engine().store()).allCame(current, fate);
        if (discontinued && current.status().state().equals("PARTIALLY_RECEIVED")) {
            return Optional.of(fire("closeShort", RecordValue.EMPTY, "The rest is discontinued"));
        }
        boolean untouched = current.status().state().equals("PO_ACKNOWLEDGED") && !Orders.isChanged(current);
        return untouched ? change(current, fate.changing()) : Optional.empty();
    }

    private static Optional<Doing> change(Case current, Changing changing) {
        return switch (changing) {
            case NOT -> Optional.empty();
            case SLIGHTLY -> Optional.of(changeOrder(current, SLIGHTLY));
            case GREATLY -> Optional.of(changeOrder(current, GREATLY));
            case CANCELLED -> Optional.of(fire("cancelPo", RecordValue.EMPTY, "No longer needed"));
        };
    }

    private static Doing changeOrder(Case current, BigDecimal factor) {
        List<RecordValue> lines = new ArrayList<>(current.data().records("lines"));
        RecordValue first = lines.get(0);
        BigDecimal more = first.decimal("qty").orElseThrow().multiply(factor).setScale(0, RoundingMode.UP);
        lines.set(0, first.with("qty", new DecimalValue(more)));
        return fire("changeOrder", Data.record().put("lines", Data.list(lines)).build(), "The unit needs more");
    }

    private static Doing fire(String event, RecordValue payload, String reason) {
        return new Doing(event, new Wish.Fire(event, payload), reason);
    }

    private Move move(Case current, OrderFate fate, Doing doing) {
        FacilityId facility = current.header().place().facility();
        Instant at = hours.after(current.status().at(), facility, fate.dice(), doing.label());
        List<PersonId> buyers = new ArrayList<>(hospitals.at(facility.value(), "BUYER"));
        Collections.rotate(buyers, fate.dice().between(0, buyers.size() - 1, "buyer"));
        Office.Step step = new Office.Step(current.id(), doing.label());
        return new Move(
                at,
                () -> buyers.stream()
                        .anyMatch(buyer -> office.act(step, Actor.person(buyer), doing.wish(), doing.reason())));
    }
}
