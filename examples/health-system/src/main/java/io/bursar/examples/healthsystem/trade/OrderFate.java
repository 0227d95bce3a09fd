package io.bursar.examples.healthsystem.trade;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What becomes of an order outside: all of it follows from the seed and the case, none of it from when things happen.
 *
 * <pre>{@code
 * OrderFate fate = OrderFate.of(dice, current);
 * fate.deliveryDay();
 * }</pre>
 */
final class OrderFate {

    /** How the supplier answers an order. */
    enum Acknowledging {
        /** Not at all; the goods just come. */
        SILENT,
        /** As ordered. */
        AS_ORDERED,
        /** At a higher price, until the buyer disputes it. */
        DEARER,
        /** It does not deliver. */
        REFUSED
    }

    /** How the goods come. */
    enum Delivering {
        /** All at once. */
        WHOLE,
        /** In two parts. */
        IN_PARTS,
        /** A part, and then nothing any more. */
        SHORT
    }

    /** How a buyer changes an order before the goods come. */
    enum Changing {
        /** Not at all. */
        NOT,
        /** By little, within what was approved. */
        SLIGHTLY,
        /** By so much that it is approved again. */
        GREATLY,
        /** The order is given up. */
        CANCELLED
    }

    private final Dice dice;
    private final Case current;

    private OrderFate(Dice dice, Case current) {
        this.dice = dice.about("fate " + current.id());
        this.current = current;
    }

    static OrderFate of(Dice dice, Case current) {
        return new OrderFate(dice, current);
    }

    Dice dice() {
        return dice;
    }

    Acknowledging acknowledging() {
        if (dice.chance(30, "refused")) {
            return Acknowledging.REFUSED;
        }
        if (dice.chance(70, "dearer")) {
            return Acknowledging.DEARER;
        }
        return dice.chance(150, "silent") ? Acknowledging.SILENT : Acknowledging.AS_ORDERED;
    }

    Delivering delivering() {
        if (dice.chance(60, "short")) {
            return Delivering.SHORT;
        }
        return dice.chance(200, "in parts") ? Delivering.IN_PARTS : Delivering.WHOLE;
    }

    Changing changing() {
        // an emergency order is not approved yet, and what a supplier refuses is not changed
        if (current.data().isTrue("emergency") || acknowledging() != Acknowledging.AS_ORDERED) {
            return Changing.NOT;
        }
        if (dice.chance(25, "cancelled")) {
            return Changing.CANCELLED;
        }
        if (dice.chance(40, "greatly")) {
            return Changing.GREATLY;
        }
        return dice.chance(70, "slightly") ? Changing.SLIGHTLY : Changing.NOT;
    }

    /** When the goods are to come: some days before they are needed. */
    LocalDate deliveryDay() {
        LocalDate needBy = current.data()
                .date("needBy")
                .orElseGet(() -> LocalDate.ofInstant(current.status().at(), ZoneOffset.UTC));
        return needBy.minusDays(dice.between(1, 6, "days before"));
    }
}
