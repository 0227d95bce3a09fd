package io.bursar.erp.reference;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What came of one order line.
 *
 * <pre>{@code
 * ReceiptPostingLine.of(1, new BigDecimal("10"));
 * }</pre>
 *
 * @param lineNo the order line
 * @param qty received quantity, above zero
 * @param lot lot number; empty where the item has none
 */
public record ReceiptPostingLine(int lineNo, BigDecimal qty, String lot) {

    /** Refuses nulls. */
    public ReceiptPostingLine {
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(lot, "lot");
    }

    /** A quantity without lot number. */
    public static ReceiptPostingLine of(int lineNo, BigDecimal qty) {
        return new ReceiptPostingLine(lineNo, qty, "");
    }

    /** Whether both are the same quantity of the same line and lot; trailing zeros carry no meaning. */
    public boolean sameAs(ReceiptPostingLine other) {
        return lineNo == other.lineNo && qty.compareTo(other.qty) == 0 && lot.equals(other.lot);
    }
}
