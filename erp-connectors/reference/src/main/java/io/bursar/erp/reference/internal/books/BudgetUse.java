package io.bursar.erp.reference.internal.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one posting does to one budget; without a commitment it was not committed before. */
record BudgetUse(@Nullable Long commitmentId, BudgetKey budget, BigDecimal relieved, BigDecimal actual) {

    BudgetUse negated() {
        return new BudgetUse(commitmentId, budget, relieved.negate(), actual.negate());
    }
}
