package io.bursar.engine.port;

import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who people are and what they hold, from the HR system and the identity platform. The library keeps names and
 * resolvers, not people (canonical §1.2).
 *
 * <pre>{@code
 * directory.holders(new RoleName("BUYER"), Scope.facility("MERCY"), today);
 * }</pre>
 */
public interface PeopleDirectory {

    /** Most people one answer names. */
    int MAX_PEOPLE = 200;

    /**
     * Names the state the directory is in: another name after every change of an answer. A decision that asked the
     * directory is committed only while the name is still the one it was prepared under; otherwise it is prepared again
     * (design §4.5). It is asked inside the commit, so it must come from memory or from the database of the commit,
     * never over a network. Empty where the directory cannot say: then what it answered may be as old as the commit
     * took.
     */
    default Optional<String> revision() {
        return Optional.empty();
    }

    /** The person, if the HR system knows one of this id who has not left. */
    Optional<ChainLink> person(PersonId person, LocalDate day);

    /** The roles a person holds on a day. */
    List<RoleGrant> grants(PersonId person, LocalDate day);

    /**
     * The supervisory chain from a person upward, that person first. People who have left are not in it: the chain of
     * one who has left begins with whom they reported to, if that is still known.
     */
    List<ChainLink> chain(PersonId start, LocalDate day);

    /**
     * Who holds a role on a day in a scope, or in a wider one that covers it; at most {@value #MAX_PEOPLE}, in order of
     * id.
     */
    List<PersonId> holders(RoleName role, Scope scope, LocalDate day);

    /** Which of these people are away on a day. */
    Set<PersonId> absent(Collection<PersonId> people, LocalDate day);

    /** Delegations given by any of these people that hold on a day. */
    List<Delegation> delegations(Collection<PersonId> delegators, LocalDate day);

    /** Delegations that let a person act for others on a day at a facility. */
    List<Delegation> delegationsTo(PersonId delegate, FacilityId facility, LocalDate day);
}
