package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Reserves budget ({@code budget.reserve}); the confirmed reservation is the control.
 *
 * <pre>{@code
 * CommandOutcome outcome = reserve.send(request);   // Rejected BUDGET_EXCEEDED
 * }</pre>
 */
public interface BudgetReserveCapability extends CommandCapability<BudgetReserveRequest, BudgetReservation> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<BudgetReserveRequest, BudgetReservation> CONTRACT = CapabilityContract.command(
            "budget.reserve",
            BudgetReserveRequest::from,
            BudgetReservation::from,
            RejectionCode.BUDGET_UNKNOWN,
            RejectionCode.BUDGET_EXCEEDED,
            RejectionCode.GL_ACCOUNT_UNKNOWN,
            RejectionCode.CURRENCY_MISMATCH,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<BudgetReserveRequest, BudgetReservation> contract() {
        return CONTRACT;
    }
}
