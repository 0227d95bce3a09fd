package io.bursar.erp.reference.internal.books;

import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.InvoiceLineRequest;
import io.bursar.erp.spi.purchasing.PoLine;
import java.math.BigDecimal;

/**
 * How much of an order line may be billed: never more than ordered, and with a required receipt never more than
 * received.
 */
final class BillingRules {

    private BillingRules() {}

    /** Refuses a line that would bill too much, or credit more than was billed. */
    static void require(PoLine ordered, OrderLineBilling before, InvoiceLineRequest line) {
        if (line.qty().isPresent()) {
            requireQuantity(
                    ordered, ordered.billed().add(before.qty()).add(line.qty().get()));
        } else {
            requireAmount(
                    ordered,
                    ordered.billedAmount()
                            .amount()
                            .add(before.amount())
                            .add(line.amount().amount()));
        }
    }

    private static void requireQuantity(PoLine ordered, BigDecimal billed) {
        if (billed.signum() < 0 || billed.compareTo(ordered.ordered()) > 0) {
            throw refused(RejectionCode.PO_QUANTITY_EXCEEDED, ordered);
        }
        if (ordered.receiptRequired() && billed.compareTo(ordered.received()) > 0) {
            throw refused(RejectionCode.RECEIPT_QUANTITY_EXCEEDED, ordered);
        }
    }

    private static void requireAmount(PoLine ordered, BigDecimal billed) {
        if (billed.signum() < 0 || billed.compareTo(ordered.amount().amount()) > 0) {
            throw refused(RejectionCode.PO_AMOUNT_EXCEEDED, ordered);
        }
        BigDecimal received = ordered.unitPrice().times(ordered.received()).amount();
        if (ordered.receiptRequired() && billed.compareTo(received) > 0) {
            throw refused(RejectionCode.RECEIPT_QUANTITY_EXCEEDED, ordered);
        }
    }

    private static Refusal refused(RejectionCode code, PoLine ordered) {
        return Refusal.of(code, "poLine", Integer.toString(ordered.lineNo()));
    }
}
