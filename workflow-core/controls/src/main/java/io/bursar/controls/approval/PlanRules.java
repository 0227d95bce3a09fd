package io.bursar.controls.approval;

import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.model.identity.FunctionName;
import java.util.Objects;

/**
 * What a workflow fixes about its plans.
 *
 * <pre>{@code
 * PlanRules.of(new FunctionName("APPROVE_REQUISITION")).minimumHumans(3);   // controlled substances
 * }</pre>
 *
 * @param function the act that an approval is, for segregation of duties
 * @param climbMeaning what a link of the climb says: {@code SPEND}, or {@code RATIFY} after an emergency act
 * @param minimumHumans how many different people a case needs, requester and approvers together
 * @param delegation how delegates count
 */
public record PlanRules(FunctionName function, Meaning climbMeaning, int minimumHumans, DelegationRules delegation) {

    /** The fewest people a case may need: nobody approves alone what they asked for (canonical §1.6-5). */
    public static final int LEAST_HUMANS = 2;

    /** Most people a case may need. */
    public static final int MOST_HUMANS = 20;

    /** Checks the number of people. */
    public PlanRules {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(climbMeaning, "climbMeaning");
        Objects.requireNonNull(delegation, "delegation");
        if (minimumHumans < LEAST_HUMANS || minimumHumans > MOST_HUMANS) {
            throw new IllegalArgumentException("A case needs 2 to 20 different people");
        }
    }

    /** The usual rules for decisions that are this act. */
    public static PlanRules of(FunctionName function) {
        return new PlanRules(function, Meaning.SPEND, LEAST_HUMANS, new DelegationRules(DelegatedLimit.WITHIN_BOTH));
    }

    /** The same with more people. */
    public PlanRules minimumHumans(int people) {
        return new PlanRules(function, climbMeaning, people, delegation);
    }

    /** The same with another meaning of the climb. */
    public PlanRules climbMeaning(Meaning meaning) {
        return new PlanRules(function, meaning, minimumHumans, delegation);
    }

    /** The same with other delegation rules. */
    public PlanRules delegation(DelegationRules rules) {
        return new PlanRules(function, climbMeaning, minimumHumans, rules);
    }
}
