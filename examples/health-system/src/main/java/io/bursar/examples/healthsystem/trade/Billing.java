package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Wish;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.standards.ProcureToPay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Suppliers who bill what they delivered, as UBL files that go the same way as any other: mostly right, some too dear,
 * too much, too early, twice, or corrected by a credit note.
 *
 * <pre>{@code
 * Player billing = new Billing(world, office, hours, new InvoiceDesk(hospitals), dice);
 * }</pre>
 */
public final class Billing implements Player {

    private static final Set<String> BILLABLE =
            Set.of("PO_ISSUED", "PO_ACKNOWLEDGED", "PARTIALLY_RECEIVED", "FULFILLED", "CLOSED");

    private final World world;
    private final Office office;
    private final WorkingHours hours;
    private final InvoiceDesk desk;
    private final Dice dice;

    /** The bills of a run. */
    public Billing(World world, Office office, WorkingHours hours, InvoiceDesk desk, Dice dice) {
        this.world = world;
        this.office = office;
        this.hours = hours;
        this.desk = desk;
        this.dice = dice;
    }

    @Override
    public List<Move> moves(Case current) {
        boolean requisition = current.header().pins().workflow().equals(ProcureToPay.REQUISITION);
        if (!requisition || !BILLABLE.contains(current.status().state())) {
            return List.of();
        }
        OrderFate fate = OrderFate.of(dice, current);
        Deliveries deliveries = new Deliveries(world.bursar().engine().store());
        List<Move> moves = new ArrayList<>();
        for (BillPlan bill : BillPlan.of(current, fate)) {
            if (!isSent(bill) && isWanted(bill) && bill.isTime(current, fate, deliveries)) {
                moves.add(move(current, fate, bill));
                break;
            }
        }
        return moves;
    }

    private boolean isSent(BillPlan bill) {
        return world.bursar().engine().store().read(bill.caseId(dice)).isPresent();
    }

    /** A bill is put right only when the first one came back. */
    private boolean isWanted(BillPlan bill) {
        CaseId first = new BillPlan(bill.requisition(), 1, 0, BillPlan.Kind.CLEAN).caseId(dice);
        return bill.kind() != BillPlan.Kind.AGAIN
                || world.bursar()
                        .engine()
                        .store()
                        .read(first)
                        .filter(stored -> stored.current().status().state().equals("REJECTED"))
                        .isPresent();
    }

    private Move move(Case current, OrderFate fate, BillPlan bill) {
        Instant soonest = hours.after(
                current.status().at(), current.header().place().facility(), fate.dice(), "bill " + bill.number());
        Instant planned = bill.date(fate).atTime(15, 0).atZone(World.HOME).toInstant();
        return new Move(planned, () -> send(current, fate, bill)).notBefore(soonest);
    }

    private boolean send(Case current, OrderFate fate, BillPlan bill) {
        CaseId caseId = bill.caseId(dice);
        Optional<PurchaseOrder> order = world.erps()
                .serving(current.header().place().facility())
                .books()
                .purchaseOrder(current.data().text("poNumber").orElseThrow());
        Optional<PlannedStart> start = order.map(found -> UblWriter.write(bill.write(current, fate, found)))
                .map(content -> desk.receive(new InvoiceDesk.Mail(
                        "bill " + bill.number() + " of " + current.id(),
                        content,
                        world.clock().instant(),
                        caseId,
                        current.header().place().correlation())))
                .flatMap(InvoiceDesk.Arrival::start);
        return start.filter(planned -> office.act(
                        new Office.Step(caseId, "start"),
                        planned.actor(),
                        new Wish.Start(planned.opening(), planned.event()),
                        ""))
                .isPresent();
    }
}
