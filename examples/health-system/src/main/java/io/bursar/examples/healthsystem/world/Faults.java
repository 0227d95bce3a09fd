package io.bursar.examples.healthsystem.world;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.model.identity.CapabilityName;
import java.util.List;

/**
 * What goes wrong in the ERP of a run: a share of every kind of fault, calls per thousand.
 *
 * <pre>{@code
 * FaultPlan plan = Faults.plan(42);
 * }</pre>
 */
final class Faults {

    /** From this attempt on a call meets no fault, so that every intent ends. */
    private static final int AFFECTED_ATTEMPTS = 3;

    private static final FaultShares SHARES = FaultShares.NONE
            .with(FaultKind.TIMEOUT_BEFORE_COMMIT, 12)
            .with(FaultKind.TIMEOUT_AFTER_COMMIT, 12)
            .with(FaultKind.LATE_LANDING, 10)
            .with(FaultKind.DUPLICATE_DELIVERY, 12)
            .with(FaultKind.SLOW, 15)
            .with(FaultKind.THROTTLED, 15)
            .with(FaultKind.BUSINESS_REJECTION, 5);

    private Faults() {}

    /** What the ERP has no key for to tell a copy from another wish. */
    private static final List<String> NO_KEY = List.of("po.create", "po.change", "invoice.hold");

    /**
     * The faults of a seed. What the ERP has no key for is not delivered twice: no client could prevent that; its
     * look-up is tried by lost and late answers instead.
     */
    static FaultPlan plan(long seed) {
        FaultPlan plan = FaultPlan.seeded(seed).withShares(SHARES).withAffectedAttempts(AFFECTED_ATTEMPTS);
        for (String capability : NO_KEY) {
            plan = plan.withShares(new CapabilityName(capability), SHARES.with(FaultKind.DUPLICATE_DELIVERY, 0));
        }
        return plan;
    }
}
