package io.bursar.examples.healthsystem.world;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.reference.fault.FaultShares;
import io.bursar.model.identity.CapabilityName;

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

    /**
     * The faults of a seed. Orders are not delivered twice: the ERP keeps nobody from ordering twice, so no client
     * could prevent that; its look-up is tried by lost and late answers instead.
     */
    static FaultPlan plan(long seed) {
        return FaultPlan.seeded(seed)
                .withShares(SHARES)
                .withShares(new CapabilityName("po.create"), SHARES.with(FaultKind.DUPLICATE_DELIVERY, 0))
                .withAffectedAttempts(AFFECTED_ATTEMPTS);
    }
}
