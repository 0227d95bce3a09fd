package io.bursar.controls.approval;

import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known when a further reviewer is added.
 *
 * <pre>{@code
 * new ReviewerFacts(Set.of(), Set.of(mia), directory, List.of(), Map.of(2, holders));
 * }</pre>
 *
 * @param added who was added before
 * @param holding who holds an open task of the plan by name
 * @param directory who is a party, who is away, and who stands in
 * @param conflicts what segregation of duties says against the reviewer
 * @param queues who holds the role of a stage whose task lies in a queue, by its number
 */
public record ReviewerFacts(
        Set<PersonId> added,
        Set<PersonId> holding,
        DelegationQuestion directory,
        List<SodConflict> conflicts,
        Map<Integer, List<PersonId>> queues) {

    /** Copies what is given. */
    public ReviewerFacts {
        Objects.requireNonNull(directory, "directory");
        added = Set.copyOf(added);
        holding = Set.copyOf(holding);
        conflicts = List.copyOf(conflicts);
        queues = Map.copyOf(queues);
    }
}
