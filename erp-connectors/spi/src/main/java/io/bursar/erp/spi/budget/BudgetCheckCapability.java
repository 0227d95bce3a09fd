package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.QueryCapability;

/**
 * Predicts what the budgets say ({@code budget.check}); never a control (design §4.9).
 *
 * <pre>{@code
 * BudgetCheckCapability check = request -> Outcomes.answer(predict(request.content()), now());
 * }</pre>
 */
@FunctionalInterface
public interface BudgetCheckCapability extends QueryCapability<BudgetCheckRequest, BudgetCheck> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<BudgetCheckRequest, BudgetCheck> CONTRACT =
            CapabilityContract.query("budget.check", BudgetCheckRequest::from, BudgetCheck::from);

    @Override
    default CapabilityContract<BudgetCheckRequest, BudgetCheck> contract() {
        return CONTRACT;
    }
}
