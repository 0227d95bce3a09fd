package io.bursar.controls.delegation;

import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Delegation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is away, who stands in for whom, and which authority the people involved hold: what the directory says on the day
 * of routing.
 *
 * <pre>{@code
 * new Availability(Set.of(dana), List.of(danaToLee), Map.of(lee, AuthorityLevel.L4));
 * }</pre>
 *
 * @param absent people who cannot act
 * @param delegations delegations of the people involved, at most {@value #MAX_DELEGATIONS}
 * @param levels authority by position; a person without an entry has none
 */
public record Availability(Set<PersonId> absent, List<Delegation> delegations, Map<PersonId, AuthorityLevel> levels) {

    /** Most delegations looked at. */
    public static final int MAX_DELEGATIONS = 10_000;

    /** Everyone is there and nobody stands in. */
    public static final Availability EVERYONE = new Availability(Set.of(), List.of(), Map.of());

    /** Copies what is given. */
    public Availability {
        absent = Set.copyOf(absent);
        delegations = List.copyOf(delegations);
        levels = Map.copyOf(levels);
        if (delegations.size() > MAX_DELEGATIONS) {
            throw new IllegalArgumentException("Too many delegations are looked at");
        }
    }
}
