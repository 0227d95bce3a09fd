package io.bursar.embedded;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.model.identity.CapabilityName;
import java.util.List;

/** A share of the calls by which a supplier is blocked and an invoice posted is lost, late or doubled. */
final class LossyCalls {

    private LossyCalls() {}

    static FaultPlan of(long seed) {
        FaultShares lost = FaultShares.NONE
                .with(FaultKind.TIMEOUT_BEFORE_COMMIT, 120)
                .with(FaultKind.TIMEOUT_AFTER_COMMIT, 120)
                .with(FaultKind.LATE_LANDING, 120)
                .with(FaultKind.THROTTLED, 80);
        FaultShares doubled = lost.with(FaultKind.DUPLICATE_DELIVERY, 80);
        FaultPlan plan = FaultPlan.seeded(seed).withAffectedAttempts(2);
        for (String enforced : List.of("supplier.block", "invoice.post")) {
            plan = plan.withShares(new CapabilityName(enforced), doubled);
        }
        for (String looked : List.of("invoice.hold", "payment.stop")) {
            plan = plan.withShares(new CapabilityName(looked), lost);
        }
        return plan;
    }
}
