package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Gives budget back ({@code budget.release}), the undo of reserve and commit.
 *
 * <pre>{@code
 * CommandOutcome outcome = release.send(request);
 * }</pre>
 */
public interface BudgetReleaseCapability extends CommandCapability<BudgetReleaseRequest, BudgetRelease> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<BudgetReleaseRequest, BudgetRelease> CONTRACT = CapabilityContract.command(
            "budget.release",
            BudgetReleaseRequest::from,
            BudgetRelease::from,
            RejectionCode.RESERVATION_UNKNOWN,
            RejectionCode.RESERVATION_CLOSED,
            RejectionCode.COMMITMENT_UNKNOWN,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<BudgetReleaseRequest, BudgetRelease> contract() {
        return CONTRACT;
    }
}
