package io.bursar.examples.healthsystem.trade;

import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier writes on an invoice or credit note.
 *
 * @param head numbers, dates and parties
 * @param lines what is billed
 * @param freight freight charged beside the lines
 */
record UblInvoice(Head head, List<Line> lines, Money freight) {

    UblInvoice {
        Objects.requireNonNull(head, "head");
        lines = List.copyOf(lines);
        Objects.requireNonNull(freight, "freight");
    }

    /**
     * Numbers, dates and parties.
     *
     * @param number the supplier's number
     * @param date its date
     * @param due when it is due
     * @param supplierId the number the hospitals know the supplier by
     * @param facility who is billed
     * @param reference the order it bills; the invoice it corrects, for a credit note; null for none
     * @param credit whether it is a credit note
     */
    record Head(
            String number,
            LocalDate date,
            LocalDate due,
            String supplierId,
            String facility,
            @Nullable String reference,
            boolean credit) {}

    /**
     * One line.
     *
     * @param number its number
     * @param orderLine the order line it bills; null for none
     * @param name what it is
     * @param qty how many
     * @param uom of which unit
     * @param price price of one
     */
    record Line(int number, @Nullable Integer orderLine, String name, BigDecimal qty, String uom, UnitPrice price) {

        Money amount() {
            return price.times(qty);
        }
    }

    Money net() {
        return lines.stream().map(Line::amount).reduce(Money.zero(freight.currency()), Money::plus);
    }

    Money gross() {
        return net().plus(freight);
    }
}
