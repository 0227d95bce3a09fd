package io.bursar.erp.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A goods receipt as the dock posts it; one per order and delivery note.
 *
 * <pre>{@code
 * erp.receiving().post(new ReceiptPosting("PO-1", "DN-77", today, "sam.ortiz",
 *     List.of(ReceiptPostingLine.of(1, new BigDecimal("10")))));
 * }</pre>
 *
 * @param poNumber the order
 * @param deliveryNote the supplier's delivery note
 * @param receivedOn when
 * @param receivedById who received it
 * @param lines what came, at least one line
 */
public record ReceiptPosting(
        String poNumber,
        String deliveryNote,
        LocalDate receivedOn,
        String receivedById,
        List<ReceiptPostingLine> lines) {

    /** Refuses nulls and copies the list. */
    public ReceiptPosting {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(deliveryNote, "deliveryNote");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(receivedById, "receivedById");
        lines = List.copyOf(lines);
    }
}
