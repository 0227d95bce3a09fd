package io.bursar.controls.duplicate;

import io.bursar.controls.tolerance.Quantity;
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

    /** Refuses null. */
    public RequisitionItem {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(needBy, "needBy");
    }
}
