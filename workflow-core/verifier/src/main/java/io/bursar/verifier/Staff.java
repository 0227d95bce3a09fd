package io.bursar.verifier;

import io.bursar.controls.policy.Facility;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The people an enterprise has: their levels of authority and the roles they hold (canonical §1.2).
 *
 * <pre>{@code
 * new Staff(levels, grants).holders(new RoleName("BUYER"), mercy, today);
 * }</pre>
 *
 * @param levels everybody with the level of their position
 * @param grants which roles they hold, where and when
 */
public record Staff(List<ChainLink> levels, List<RoleGrant> grants) {

    /** Most people, and most grants, of one enterprise. */
    public static final int MAX_ENTRIES = 1_000_000;

    /** Copies the lists; more than {@value #MAX_ENTRIES} entries are an illegal argument. */
    public Staff {
        levels = List.copyOf(levels);
        grants = List.copyOf(grants);
        if (levels.size() > MAX_ENTRIES || grants.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("More staff than one verification looks at");
        }
    }

    /** Who holds a role on a day at a facility, or in a wider scope around it. */
    public SortedSet<PersonId> holders(RoleName role, Facility facility, LocalDate day) {
        Set<Scope> around = around(facility);
        return grants.stream()
                .filter(grant -> grant.role().equals(role) && grant.holdsOn(day) && around.contains(grant.scope()))
                .map(RoleGrant::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who holds one of some roles. */
    public SortedSet<PersonId> holders(Collection<RoleName> roles, Facility facility, LocalDate day) {
        return roles.stream()
                .flatMap(role -> holders(role, facility, day).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facility and everything around it. */
    static Set<Scope> around(Facility facility) {
        return Set.of(
                Scope.facility(facility.id().value()),
                Scope.legalEntity(facility.legalEntity().value()),
                Scope.ENTERPRISE);
    }
}
