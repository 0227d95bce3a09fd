package io.bursar.erp.documents;

import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice or credit note, as stated.
 *
 * <pre>{@code
 * document.lines().get(0).amount();   // 2800.00 EUR
 * }</pre>
 *
 * @param id the supplier's line identifier
 * @param quantity how many, if stated; negative where the line takes back what another one bills
 * @param uom the unit, if stated (UN/ECE recommendation 20)
 * @param amount the line amount without tax, its own allowances and charges included
 * @param price the price, if stated
 * @param references what the line bills
 * @param item what the line sells
 * @param allowanceCharges what is taken off or added on this line
 */
public record DocumentLine(
        String id,
        @Nullable BigDecimal quantity,
        @Nullable String uom,
        Money amount,
        @Nullable LinePrice price,
        LineReferences references,
        LineItem item,
        List<AllowanceCharge> allowanceCharges) {

    /** Refuses nulls and copies the list. */
    public DocumentLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(references, "references");
        Objects.requireNonNull(item, "item");
        allowanceCharges = List.copyOf(allowanceCharges);
    }
}
