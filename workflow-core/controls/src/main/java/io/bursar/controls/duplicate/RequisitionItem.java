package io.bursar.controls.duplicate;

import io.bursar.controls.tolerance.Quantity;
import io.bursar.model.identity.KeyText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One requested item, as duplicate detection sees it.
 *
 * <pre>{@code
 * new RequisitionItem("ITEM-4711", new Quantity(BigDecimal.TEN, "EA"), LocalDate.of(2026, 3, 20));
 * }</pre>
 *
 * @param itemId the item
 * @param quantity how much
 * @param needBy when it is needed
 */
public record RequisitionItem(String itemId, Quantity quantity, LocalDate needBy) {

    /** Keeps the id and the unit as {@link KeyText}. */
    public RequisitionItem {
        itemId = KeyText.of(itemId);
        quantity = new Quantity(quantity.amount(), KeyText.of(quantity.unit()));
        Objects.requireNonNull(needBy, "needBy");
    }
}
