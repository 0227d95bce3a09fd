package io.bursar.examples.healthsystem.trade;

import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dock: goods come whole, in parts or short, are posted straight into the ERP, and the posting is reported.
 *
 * <pre>{@code
 * Player dock = new Dock(world, hospitals, hours, dice);
 * }</pre>
 */
public final class Dock implements Player {

    private static final BigDecimal PART = new BigDecimal("0.6");

    private final World world;
    private final Hospitals hospitals;
    private final WorkingHours hours;
    private final Dice dice;

    /** The docks of a run. */
    public Dock(World world, Hospitals hospitals, WorkingHours hours, Dice dice) {
        this.world = world;
        this.hospitals = hospitals;
        this.hours = hours;
        this.dice = dice;
    }

    /**
     * The fact that a delivery was posted.
     *
     * @param current the requisition
     * @param number which delivery, from one
     */
    static String fact(Case current, int number) {
        return "gr-" + current.data().text("poNumber").orElse("") + "-" + number;
    }

    /** Whether everything that will come has come. */
    static boolean allCame(Case current, OrderFate fate) {
        return Facts.knows(current, fact(current, inParts(current, fate) ? 2 : 1));
    }

    /** Whether there is a second part: of a single piece there is none. */
    static boolean inParts(Case current, OrderFate fate) {
        return fate.delivering() == OrderFate.Delivering.IN_PARTS
                && current.data().records("lines").stream()
                        .map(line -> line.decimal("qty").orElse(BigDecimal.ZERO))
                        .anyMatch(qty -> share(qty, fate, 2).signum() > 0);
    }

    @Override
    public List<Move> moves(Case current) {
        boolean underWay = Orders.isOut(current);
        OrderFate fate = OrderFate.of(dice, current);
        if (!underWay || allCame(current, fate) || !Orders.settled(current, fate)) {
            return List.of();
        }
        int number = Facts.knows(current, fact(current, 1)) ? 2 : 1;
        FacilityId facility = current.header().place().facility();
        Instant planned = hospitals
                .calendar(facility.value())
                .nextOpening(fate.deliveryDay()
                        .plusDays(number == 1 ? 0 : 4)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(hospitals.calendar(facility.value()).zone())
                        .toInstant());
        Instant soonest = hours.after(current.status().at(), facility, fate.dice(), "delivery " + number);
        return List.of(new Move(planned, () -> receive(current, fate, number)).notBefore(soonest));
    }

    private boolean receive(Case current, OrderFate fate, int number) {
        String poNumber = current.data().text("poNumber").orElseThrow();
        Optional<PurchaseOrder> order = world.erp().books().purchaseOrder(poNumber);
        List<ReceiptPostingLine> lines =
                order.map(found -> came(found, fate, number)).orElse(List.of());
        List<PersonId> receivers =
                hospitals.at(current.header().place().facility().value(), "RECEIVER");
        ReceiptPosting posting = new ReceiptPosting(
                poNumber,
                "DN-" + number,
                fate.deliveryDay(),
                fate.dice().pick(receivers, "receiver").value(),
                lines);
        boolean posted = world.erp()
                .receiving()
                .post(posting)
                .fold(done -> true, refused -> false, lost -> false, unsent -> false);
        if (posted) {
            String type = current.data().text("profile").orElse("").equals("SERVICES")
                    ? "p2p.receiving.service-accepted"
                    : "p2p.receiving.posted";
            world.bursar()
                    .report(
                            fact(current, number),
                            type,
                            Data.record().put("poNumber", poNumber).build());
        }
        return posted;
    }

    private static List<ReceiptPostingLine> came(PurchaseOrder order, OrderFate fate, int number) {
        List<ReceiptPostingLine> lines = new ArrayList<>();
        for (PoLine line : order.lines()) {
            BigDecimal came = share(line.ordered(), fate, number);
            if (came.signum() > 0) {
                lines.add(ReceiptPostingLine.of(line.lineNo(), came));
            }
        }
        return lines;
    }

    /** How much of a line a delivery brings: the same whatever is received already. */
    static BigDecimal share(BigDecimal ordered, OrderFate fate, int number) {
        BigDecimal first = ordered.multiply(PART).setScale(0, RoundingMode.UP).min(ordered);
        return switch (fate.delivering()) {
            case WHOLE -> ordered;
            case SHORT -> first;
            case IN_PARTS -> number == 1 ? first : ordered.subtract(first);
        };
    }
}
