package io.bursar.controls.authority;

import io.bursar.model.people.AuthorityLevel;

/**
 * Computes the risk tier (canonical §1.16): high above the L3 limit of the column or with any mark; low when routine,
 * within the L1 limit and without marks; else standard; never below the facility's floor.
 *
 * <pre>{@code
 * RiskAssessment.of(table, new RiskFacts(Money.usd("420"), basis, true, Set.of(), RiskTier.LOW));   // LOW
 * }</pre>
 */
public final class RiskAssessment {

    private RiskAssessment() {}

    /** The tier of a case under the limits in force. */
    public static RiskTier of(AuthorityTable table, RiskFacts facts) {
        return plain(table, facts).raisedTo(facts.floor());
    }

    private static RiskTier plain(AuthorityTable table, RiskFacts facts) {
        boolean aboveDirector = !table.limitOf(AuthorityLevel.L3, facts.basis()).covers(facts.amount())
                && !facts.amount().isZero();
        if (aboveDirector || !facts.marks().isEmpty()) {
            return RiskTier.HIGH;
        }
        boolean withinLowest = facts.amount().isZero()
                || table.limitOf(AuthorityLevel.L1, facts.basis()).covers(facts.amount());
        return facts.routine() && withinLowest ? RiskTier.LOW : RiskTier.STANDARD;
    }
}
