package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is in force at the moment of a decision, whatever the plan was made under.
 *
 * <pre>{@code
 * new DecisionFacts(currentDigest, rules, question, Set.of(lee), SodCheck.check(sod, sodQuestion, history), limit);
 * }</pre>
 *
 * @param digest the digest that approvals must carry now
 * @param delegation how delegates count
 * @param directory day, place, and who stands in for whom; delegates of requester and beneficiary are found here
 * @param roleHolders who holds the role of the stage now; looked at only where the task lies in a queue
 * @param conflicts what segregation of duties says about this act, over both identities
 * @param limit what the decider may commit alone now; not looked at in a plan that tests the role only
 */
public record DecisionFacts(
        Digest digest,
        DelegationRules delegation,
        DelegationQuestion directory,
        Set<PersonId> roleHolders,
        List<SodConflict> conflicts,
        AuthorityLimit limit) {

    /** Copies the collections. */
    public DecisionFacts {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(delegation, "delegation");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(limit, "limit");
        roleHolders = Set.copyOf(roleHolders);
        conflicts = List.copyOf(conflicts);
    }
}
