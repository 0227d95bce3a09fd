package io.bursar.model.people;

import io.bursar.model.identity.PersonId;
import java.util.Objects;

/**
 * One person of a supervisory chain, from the HR system, lowest first.
 *
 * <pre>{@code
 * List<ChainLink> chain = List.of(new ChainLink(manager, AuthorityLevel.L2), new ChainLink(director, AuthorityLevel.L3));
 * }</pre>
 *
 * @param person who
 * @param level the authority of the position held
 */
public record ChainLink(PersonId person, AuthorityLevel level) {

    /** Refuses nulls. */
    public ChainLink {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(level, "level");
    }
}
