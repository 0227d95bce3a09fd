/**
 * Budgets: a check predicts, a reservation controls, a commitment follows the order. Entry type:
 * {@link io.bursar.erp.spi.budget.BudgetReserveCapability}.
 */
@NullMarked
package io.bursar.erp.spi.budget;

import org.jspecify.annotations.NullMarked;
