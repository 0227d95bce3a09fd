package io.bursar.examples.healthsystem.trade;

import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.trade.OrderFate.Delivering;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One bill for an order.
 *
 * @param requisition the case whose order is billed
 * @param number which bill, from one
 * @param delivery the delivery it bills; 0 for the whole order
 * @param kind what is right or wrong about it
 */
record BillPlan(CaseId requisition, int number, int delivery, Kind kind) {

    /** What is right or wrong about a bill. */
    enum Kind {
        CLEAN,
        SLIGHTLY_DEARER,
        MUCH_DEARER,
        TOO_MANY,
        FREIGHT,
        EARLY,
        /** The first bill put right, after it came back. */
        AGAIN,
        /** The first bill once more, its number written another way. */
        TWICE,
        /** The first bill once more, from another number of the same supplier. */
        OTHER_ID,
        /** A credit note about the first bill. */
        CREDIT
    }

    /** Two numbers of one supplier. */
    private static final String MERIDIAN = "SUP-1001";

    private static final String MERIDIAN_WEST = "SUP-1014";

    private static final BigDecimal SLIGHTLY = new BigDecimal("1.005");
    private static final BigDecimal MUCH = new BigDecimal("1.09");

    /** The bills of an order, in the order in which they come. */
    static List<BillPlan> of(Case current, OrderFate fate) {
        Dice dice = fate.dice();
        CaseId id = current.id();
        List<BillPlan> bills = new ArrayList<>();
        if (Deliveries.inParts(current, fate) && dice.chance(500, "bill per delivery")) {
            bills.add(new BillPlan(id, 1, 1, Kind.CLEAN));
            bills.add(new BillPlan(id, 2, 2, Kind.CLEAN));
            return bills;
        }
        Kind first = first(fate);
        bills.add(new BillPlan(id, 1, 0, first));
        if (first == Kind.CLEAN && dice.chance(40, "billed twice")) {
            bills.add(new BillPlan(id, 2, 0, Kind.TWICE));
        } else if (first == Kind.CLEAN && isOf(current, MERIDIAN) && dice.chance(250, "billed by both")) {
            bills.add(new BillPlan(id, 2, 0, Kind.OTHER_ID));
        } else if (first == Kind.CLEAN && dice.chance(30, "credit note")) {
            bills.add(new BillPlan(id, 2, 0, Kind.CREDIT));
        } else if (first != Kind.CLEAN) {
            bills.add(new BillPlan(id, 2, 0, Kind.AGAIN));
        }
        return bills;
    }

    private static Kind first(OrderFate fate) {
        int roll = fate.dice().between(0, 999, "bill");
        if (roll < 70) {
            return Kind.SLIGHTLY_DEARER;
        }
        if (roll < 140) {
            return Kind.MUCH_DEARER;
        }
        if (roll < 170) {
            return Kind.TOO_MANY;
        }
        if (roll < 195) {
            return Kind.FREIGHT;
        }
        return roll < 280 && fate.delivering() == Delivering.WHOLE ? Kind.EARLY : Kind.CLEAN;
    }

    private static boolean isOf(Case current, String supplierId) {
        return current.data().text("supplierId").filter(supplierId::equals).isPresent();
    }

    private boolean isRepeated() {
        return kind == Kind.TWICE || kind == Kind.OTHER_ID;
    }

    CaseId caseId(Dice dice) {
        return new CaseId(dice.about("bill " + requisition + " " + number).id("case"));
    }

    /** Whether the supplier would write it as the order stands. */
    boolean isTime(Case current, OrderFate fate, Deliveries deliveries) {
        return switch (kind) {
            case EARLY ->
                Orders.settled(current, fate) || current.status().state().equals("FULFILLED");
            case CLEAN, SLIGHTLY_DEARER, MUCH_DEARER, TOO_MANY, FREIGHT, AGAIN, TWICE, OTHER_ID, CREDIT ->
                delivery == 0
                        ? deliveries.allCame(current, fate) && !stillOpen(current, fate)
                        : deliveries.arrived(fate, delivery);
        };
    }

    /** A part is billed when it is clear that the rest will not come. */
    private static boolean stillOpen(Case current, OrderFate fate) {
        return fate.delivering() == Delivering.SHORT && current.status().state().equals("PARTIALLY_RECEIVED");
    }

    LocalDate date(OrderFate fate) {
        LocalDate delivered = fate.deliveryDay();
        return switch (kind) {
            case EARLY -> delivered.minusDays(3);
            case AGAIN, TWICE, OTHER_ID, CREDIT -> delivered.plusDays(10);
            case CLEAN, SLIGHTLY_DEARER, MUCH_DEARER, TOO_MANY, FREIGHT -> delivered.plusDays(delivery == 2 ? 6 : 2);
        };
    }

    UblInvoice write(Case current, OrderFate fate, PurchaseOrder order) {
        boolean credit = kind == Kind.CREDIT;
        LocalDate date = isRepeated() ? fate.deliveryDay().plusDays(2) : date(fate);
        String reference = credit ? number(1) : order.poNumber();
        List<UblInvoice.Line> lines = new ArrayList<>();
        for (PoLine line : order.lines()) {
            BigDecimal qty = quantity(current, line, fate);
            if (qty.signum() > 0) {
                lines.add(new UblInvoice.Line(
                        line.lineNo(),
                        credit ? null : line.lineNo(),
                        line.description(),
                        qty,
                        line.uom(),
                        price(line.unitPrice())));
            }
        }
        Money freight = kind == Kind.FREIGHT
                ? Money.usd("60.00")
                : Money.zero(order.total().currency());
        UblInvoice.Head head = new UblInvoice.Head(
                number(isRepeated() ? 1 : number),
                date,
                date.plusDays(fate.dice().pick(List.of(15, 30, 30, 45), "due")),
                kind == Kind.OTHER_ID ? MERIDIAN_WEST : order.supplierId(),
                current.header().place().facility().value(),
                reference,
                credit);
        return new UblInvoice(head, credit ? lines.subList(0, 1) : lines, freight);
    }

    /** {@code INV-00123}, and {@code inv 123} when it is sent again. */
    private String number(int of) {
        long digits = 100_000 + Math.floorMod(requisition.value().getLeastSignificantBits(), 899_999L);
        return kind == Kind.TWICE
                ? String.format(Locale.ROOT, "inv %d %d", digits, of)
                : String.format(Locale.ROOT, "INV-%07d-%d", digits, of);
    }

    private BigDecimal quantity(Case current, PoLine line, OrderFate fate) {
        BigDecimal came = delivery == 0
                ? fate.delivering() == Delivering.SHORT ? line.received() : line.ordered()
                : new Shipment(current, fate, delivery).share(line.ordered());
        return switch (kind) {
            case TOO_MANY -> came.add(BigDecimal.ONE);
            case CREDIT -> BigDecimal.ONE;
            case CLEAN, SLIGHTLY_DEARER, MUCH_DEARER, FREIGHT, EARLY, AGAIN, TWICE, OTHER_ID -> came;
        };
    }

    private UnitPrice price(UnitPrice ordered) {
        BigDecimal factor = kind == Kind.SLIGHTLY_DEARER ? SLIGHTLY : kind == Kind.MUCH_DEARER ? MUCH : BigDecimal.ONE;
        return new UnitPrice(ordered.amount().multiply(factor).setScale(4, RoundingMode.HALF_UP), ordered.currency());
    }
}
