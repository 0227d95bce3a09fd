package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Commits budget to an order ({@code budget.commit}).
 *
 * <pre>{@code
 * CommandOutcome outcome = commit.send(request);
 * }</pre>
 */
public interface BudgetCommitCapability extends CommandCapability<BudgetCommitRequest, BudgetCommitment> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<BudgetCommitRequest, BudgetCommitment> CONTRACT = CapabilityContract.command(
            "budget.commit",
            BudgetCommitRequest::from,
            BudgetCommitment::from,
            RejectionCode.RESERVATION_UNKNOWN,
            RejectionCode.RESERVATION_CLOSED,
            RejectionCode.PO_UNKNOWN,
            RejectionCode.COMMITMENT_BELOW_BILLED,
            RejectionCode.BUDGET_UNKNOWN,
            RejectionCode.BUDGET_EXCEEDED,
            RejectionCode.GL_ACCOUNT_UNKNOWN,
            RejectionCode.CURRENCY_MISMATCH,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<BudgetCommitRequest, BudgetCommitment> contract() {
        return CONTRACT;
    }
}
