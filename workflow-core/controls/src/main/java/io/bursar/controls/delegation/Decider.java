package io.bursar.controls.delegation;

import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who can decide, for themselves or in the place of another.
 *
 * <pre>{@code
 * Decider.inPlaceOf(dana, lee).toString();   // lee.park for dana.reyes
 * }</pre>
 *
 * @param person who acts
 * @param principal in whose place; null for oneself
 */
public record Decider(PersonId person, @Nullable PersonId principal) {

    /** Refuses a person in their own place. */
    public Decider {
        Objects.requireNonNull(person, "person");
        if (person.equals(principal)) {
            throw new IllegalArgumentException("Nobody stands in for oneself");
        }
    }

    /** A person who decides for themselves. */
    public static Decider self(PersonId person) {
        return new Decider(person, null);
    }

    /** A delegate who decides in the place of a delegator. */
    public static Decider inPlaceOf(PersonId delegator, PersonId delegate) {
        return new Decider(delegate, delegator);
    }

    /** In whose place, if not one's own. */
    public Optional<PersonId> principalPerson() {
        return Optional.ofNullable(principal);
    }

    /** Whose seat it is: the delegator's, or one's own. */
    public PersonId seat() {
        return principal == null ? person : principal;
    }

    /** Both people involved: everyone whom segregation of duties looks at. */
    public Set<PersonId> identities() {
        return principal == null ? Set.of(person) : Set.of(person, principal);
    }

    /** The actor with whom the decision is recorded. */
    public Actor actor() {
        return new Actor(Actor.Kind.PERSON, person.value(), principal);
    }

    /** For example {@code lee.park} or {@code lee.park for dana.reyes}. */
    @Override
    public String toString() {
        return principal == null ? person.value() : person + " for " + principal;
    }
}
