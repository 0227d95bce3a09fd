package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dock: goods come whole, in parts or short, some advised before, and each delivery becomes a case that receivers
 * count. What becomes of it there, its requisition hears by events.
 *
 * <pre>{@code
 * Player dock = new Dock(world, office, hospitals, hours, dice);
 * }</pre>
 */
public final class Dock implements Player {

    private static final Actor EDI = Actor.service("edi-856");
    private static final int ADVISED_PER_MILLE = 300;

    private final World world;
    private final Office office;
    private final Hospitals hospitals;
    private final WorkingHours hours;
    private final Dice dice;

    /** The docks of a run. */
    public Dock(World world, Office office, Hospitals hospitals, WorkingHours hours, Dice dice) {
        this.world = world;
        this.office = office;
        this.hospitals = hospitals;
        this.hours = hours;
        this.dice = dice;
    }

    @Override
    public List<Move> moves(Case current) {
        OrderFate fate = OrderFate.of(dice, current);
        if (!Orders.isOut(current) || !Orders.settled(current, fate)) {
            return List.of();
        }
        Deliveries deliveries = new Deliveries(world.bursar().engine().store());
        return Deliveries.of(current, fate).stream()
                .filter(shipment -> !deliveries.isHere(fate, shipment.number()))
                .findFirst()
                .filter(shipment ->
                        !shipment.isReplacement() || deliveries.arrived(fate, shipment.number() - Shipment.REPLACES))
                .map(shipment -> List.of(move(current, fate, shipment)))
                .orElse(List.of());
    }

    private Move move(Case current, OrderFate fate, Shipment shipment) {
        FacilityId facility = current.header().place().facility();
        Instant planned = hospitals
                .calendar(facility.value())
                .nextOpening(fate.deliveryDay()
                        .plusDays((shipment.number() - 1) * 4L)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(hospitals.calendar(facility.value()).zone())
                        .toInstant());
        Instant soonest = hours.after(current.status().at(), facility, fate.dice(), "delivery " + shipment.number());
        return new Move(planned, () -> arrive(current, fate, shipment)).notBefore(soonest);
    }

    private boolean arrive(Case current, OrderFate fate, Shipment shipment) {
        Optional<PurchaseOrder> order = world.erps()
                .serving(current.header().place().facility())
                .books()
                .purchaseOrder(current.data().text("poNumber").orElseThrow());
        return order.map(found -> shipment.lines(found))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> opened(current, shipment, new Coming(Deliveries.caseId(fate, shipment.number()), lines)))
                .orElse(false);
    }

    /** A delivery at the gate. */
    private record Coming(CaseId caseId, List<RecordValue> lines) {}

    /** Advised by the supplier, begun where two people count, or counted at once by whoever of the dock may. */
    private boolean opened(Case current, Shipment shipment, Coming coming) {
        boolean advised = !shipment.isService()
                && !shipment.hasDamage()
                && shipment.fate().dice().chance(ADVISED_PER_MILLE, "advised");
        if (advised && !shipment.isControlled()) {
            return start(current, shipment, coming, new Begin(EDI, ReceivingEvents.ASN_RECEIVED));
        }
        List<PersonId> receivers =
                hospitals.at(current.header().place().facility().value(), "RECEIVER");
        return receivers.stream()
                .anyMatch(person -> start(
                        current,
                        shipment,
                        coming,
                        new Begin(Actor.person(person), shipment.isControlled() ? null : ReceivingEvents.COUNT)));
    }

    /** Who begins a case, and by which event. */
    private record Begin(Actor actor, @Nullable String event) {}

    private boolean start(Case current, Shipment shipment, Coming coming, Begin begin) {
        CaseHeader.Place chain = current.header().place();
        CaseHeader.Place place = new CaseHeader.Place(
                chain.facility(), chain.legalEntity(), "dock", chain.correlation(), null, List.of(current.id()));
        Opening opening = new Opening(
                ProcureToPay.RECEIVING,
                place,
                new Opening.Requester(new PersonId(begin.actor().id()), null),
                data(current, shipment, coming.lines()));
        return office.act(
                new Office.Step(coming.caseId(), "start"), begin.actor(), new Wish.Start(opening, begin.event()), "");
    }

    private RecordValue data(Case current, Shipment shipment, List<RecordValue> lines) {
        Data.Builder data = Data.record()
                .put("poNumber", current.data().text("poNumber").orElseThrow())
                .put("receiptType", shipment.isService() ? "SERVICE" : "GOODS")
                .put("locationId", current.data().text("shipToLocationId").orElse("DOCK"))
                .put("deliveryNote", "DN-" + shipment.number())
                .put("lines", Data.list(lines));
        if (shipment.isService()) {
            ServicePeriod period = ServicePeriod.until(shipment.fate().deliveryDay(), shipment.number());
            data.put("serviceEntry", period.toData())
                    .put(
                            "deliveryNote",
                            lines.get(0).decimal("poLine").orElseThrow().toPlainString() + "/" + period.to())
                    .put("contractOwnerId", contractOwner(current, shipment));
        } else if (shipment.hasPapers()) {
            data.put(
                    "dscsa",
                    Data.record()
                            .put("tiRef", "TI-" + current.id())
                            .put("tsRef", "TS-" + current.id())
                            .build());
        }
        if (shipment.isControlled()) {
            data.put("form222", Data.record().put("qty", Shipment.pieces(lines)).build());
        }
        return data.build();
    }

    /** Somebody who answers for service contracts and may accept what the owner of the centre requested. */
    private @Nullable String contractOwner(Case current, Shipment shipment) {
        return hospitals
                .staff()
                .holders(
                        new RoleName("CONTRACT_MANAGER"),
                        Scope.facility(current.header().place().facility().value()),
                        shipment.fate().deliveryDay())
                .stream()
                .findFirst()
                .map(PersonId::value)
                .orElse(null);
    }
}
