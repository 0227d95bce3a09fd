package io.bursar.erp.documents.internal;

import io.bursar.model.money.Money;
import java.math.BigDecimal;

/** Whether amounts go into the data as stated, or turned because a credit was written as a negative invoice. */
enum Sign {
    /** As the document states them. */
    AS_STATED,
    /** With the sign turned. */
    TURNED;

    Money of(Money amount) {
        return this == TURNED ? amount.negated() : amount;
    }

    BigDecimal of(BigDecimal quantity) {
        return this == TURNED ? quantity.negate() : quantity;
    }
}
