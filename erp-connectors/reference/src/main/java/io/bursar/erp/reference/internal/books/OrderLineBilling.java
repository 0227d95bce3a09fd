package io.bursar.erp.reference.internal.books;

import java.math.BigDecimal;

/** What an invoice line bills of an order line; negative for a credit or a reversal. */
record OrderLineBilling(String poNumber, int lineNo, BigDecimal qty, BigDecimal amount) {

    OrderLineBilling negated() {
        return new OrderLineBilling(poNumber, lineNo, qty.negate(), amount.negate());
    }
}
