package io.bursar.examples.healthsystem.trade;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.people.WorkingHours;
import io.bursar.examples.healthsystem.trade.OrderFate.Acknowledging;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Suppliers who acknowledge orders (X12 855), as ordered, at another price or not at all, and answer letters about held
 * invoices.
 *
 * <pre>{@code
 * Player suppliers = new Suppliers(office, hours, dice);
 * }</pre>
 */
public final class Suppliers implements Player {

    private static final Actor EDI = Actor.service("edi-855");
    private static final Actor PORTAL = Actor.service("supplier-portal");
    private static final int ANSWERED_PER_MILLE = 700;
    private static final BigDecimal DEARER = new BigDecimal("1.08");

    private final Office office;
    private final WorkingHours hours;
    private final Dice dice;

    /** The suppliers of a run. */
    public Suppliers(Office office, WorkingHours hours, Dice dice) {
        this.office = office;
        this.hours = hours;
        this.dice = dice;
    }

    @Override
    public List<Move> moves(Case current) {
        if (current.status().state().equals("WITH_SUPPLIER")) {
            return letters(current);
        }
        if (!current.status().state().equals("PO_ISSUED")
                || current.data().text("poNumber").isEmpty()) {
            return List.of();
        }
        OrderFate fate = OrderFate.of(dice, current);
        String order = fact(current);
        long answers = Facts.count(current, order);
        boolean disputed = current.work().exceptions().stream()
                .anyMatch(exception -> exception.code().value().equals("REQ_PRICE_MISMATCH"));
        if (disputed || answers >= mostAnswers(current, fate)) {
            return List.of();
        }
        Instant at =
                hours.after(current.status().at(), current.header().place().facility(), fate.dice(), order + answers);
        boolean first = answers == 0;
        return List.of(new Move(at, () -> answer(current, order + (answers + 1), content(current, fate, first))));
    }

    /** Most letters about a held invoice are answered, some never. */
    private List<Move> letters(Case current) {
        Dice own = dice.about(current.id().toString());
        String fact = "letter-"
                + current.data().decimal("contacts").map(BigDecimal::intValue).orElse(0);
        if (!own.chance(ANSWERED_PER_MILLE, fact)) {
            return List.of();
        }
        Instant at = hours.after(current.status().at(), current.header().place().facility(), own, fact);
        return List.of(new Move(
                at,
                () -> office.act(
                        new Office.Step(current.id(), fact),
                        PORTAL,
                        new Wish.Take(fact, "supplierReplied", RecordValue.EMPTY),
                        "")));
    }

    private static String fact(Case current) {
        return "855-" + current.data().text("poNumber").orElse("") + "-";
    }

    private static int mostAnswers(Case current, OrderFate fate) {
        return switch (fate.acknowledging()) {
            case SILENT -> 0;
            case REFUSED -> 1;
            // a changed order is acknowledged again
            case AS_ORDERED -> fate.changing() != OrderFate.Changing.NOT && Orders.isChanged(current) ? 2 : 1;
            case DEARER -> 2;
        };
    }

    private boolean answer(Case current, String fact, RecordValue content) {
        return office.act(new Office.Step(current.id(), fact), EDI, new Wish.Take(fact, "acknowledged", content), "");
    }

    private static RecordValue content(Case current, OrderFate fate, boolean first) {
        if (fate.acknowledging() == Acknowledging.REFUSED) {
            return Data.record().put("rejected", true).build();
        }
        boolean dearer = first && fate.acknowledging() == Acknowledging.DEARER;
        List<RecordValue> lines = new ArrayList<>();
        for (RecordValue line : current.data().records("lines")) {
            Data.Builder answer = Data.record()
                    .put("lineNo", line.get("lineNo").orElseThrow())
                    .put("qty", line.get("qty").orElseThrow())
                    .put("promisedDate", fate.deliveryDay());
            UnitPrice price = ((UnitPriceValue) line.get("unitPrice").orElseThrow()).value();
            BigDecimal asked = dearer ? price.amount().multiply(DEARER).add(BigDecimal.TEN) : price.amount();
            answer.put("unitPrice", new UnitPrice(asked.setScale(4, RoundingMode.HALF_UP), price.currency()));
            lines.add(answer.build());
        }
        return Data.record().put("lines", Data.list(lines)).build();
    }
}
