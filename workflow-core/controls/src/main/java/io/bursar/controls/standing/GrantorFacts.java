package io.bursar.controls.standing;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.sod.SodConflict;
import java.util.List;
import java.util.Objects;

/**
 * What is in force about the grantor and the grant at the moment of the act.
 *
 * <pre>{@code
 * new GrantorFacts(true, table.limitOf(level, basis), commitmentsOfTheGrant, conflictsOfTheGrantor);
 * }</pre>
 *
 * @param inPosition whether the grantor still holds the position of the grant
 * @param limit what the grantor may commit now, of the type of the case
 * @param commitments what the grant has let through over its life, this case perhaps among it
 * @param conflicts what segregation of duties says about the grantor as approver of this case
 */
public record GrantorFacts(
        boolean inPosition, AuthorityLimit limit, List<Commitment> commitments, List<SodConflict> conflicts) {

    /** Copies the lists. */
    public GrantorFacts {
        Objects.requireNonNull(limit, "limit");
        commitments = List.copyOf(commitments);
        conflicts = List.copyOf(conflicts);
    }
}
