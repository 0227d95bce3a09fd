package io.bursar.standards.scenario;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.standards.Standards;
import io.bursar.standards.policy.PolicyTexts;

/** Hospitals under another policy than the shipped one. */
final class Policies {

    private Policies() {}

    /**
     * The shipped policy with one grant instead of the shipped ones, such as {@code p2p.inv.qtyTolPct, scope:
     * enterprise, value: 5}.
     */
    static Hospital with(String grant) {
        return new Hospital(policy(grant));
    }

    static PolicyPack policy(String grant) {
        String grants = "grants:\n  - { key: " + grant
                + ", reason: for this scenario, requestedBy: a.b, approvedBy: c.d, from: 2026-01-01, to: 2027-12-31 }\n";
        return Standards.canonical(PolicyTexts.shipped().with(PolicyTexts.GRANTS, grants))
                .policy();
    }
}
