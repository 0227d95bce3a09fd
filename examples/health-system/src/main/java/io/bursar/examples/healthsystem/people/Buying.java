package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How buyers source: they ask for offers, take the best, and now and then it costs more than was approved. */
final class Buying {

    /** Suppliers of different groups, all in good standing. */
    private static final List<String> BIDDERS = List.of("SUP-1004", "SUP-1005", "SUP-1002", "SUP-1013", "SUP-1006");

    private static final BigDecimal DEARER = new BigDecimal("1.12");

    private Buying() {}

    static Answer award(Case current, Dice dice) {
        String winner = current.data()
                .text("supplierId")
                .filter(named -> !dice.chance(150, "another supplier"))
                .orElseGet(() -> dice.pick(BIDDERS, "winner"));
        boolean dearer = dice.chance(150, "dearer");
        List<RecordValue> lines = dearer ? dearer(current) : current.data().records("lines");
        return Answer.fire(
                "award",
                Data.record()
                        .put("supplierId", winner)
                        .put("quotes", Data.list(quotes(current, winner)))
                        .put("lines", Data.list(lines))
                        .build(),
                "Best offer");
    }

    private static List<RecordValue> dearer(Case current) {
        List<RecordValue> lines = new ArrayList<>();
        for (RecordValue line : current.data().records("lines")) {
            UnitPrice price = ((UnitPriceValue) line.get("unitPrice").orElseThrow()).value();
            BigDecimal more = price.amount().multiply(DEARER).setScale(4, RoundingMode.HALF_UP);
            lines.add(line.with("unitPrice", new UnitPriceValue(new UnitPrice(more, price.currency()))));
        }
        return lines;
    }

    /** As many offers as the strictest facility asks for. */
    private static List<RecordValue> quotes(Case current, String winner) {
        Money total = current.data().money("total").orElseThrow();
        List<RecordValue> quotes = new ArrayList<>();
        quotes.add(quote(winner, total, 0));
        for (String bidder : BIDDERS) {
            if (!bidder.equals(winner)) {
                quotes.add(quote(bidder, total, quotes.size()));
            }
        }
        return quotes;
    }

    private static RecordValue quote(String supplier, Money total, int place) {
        Money amount = Money.rounded(
                total.amount().multiply(new BigDecimal(100 + 3 * place)).movePointLeft(2), total.currency());
        return Data.record()
                .put("supplierId", supplier)
                .put("amount", amount)
                .put("docRef", "QUOTE-" + supplier)
                .build();
    }

    static Answer createOrder(Dice dice) {
        return Answer.fire(
                "createPo",
                Data.record().put("supplierId", dice.pick(BIDDERS, "winner")).build(),
                "Supplier found");
    }
}
