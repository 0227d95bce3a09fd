package io.bursar.cli.input;

import io.bursar.cli.input.StaffFile.Member;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of a staff file as a directory: the same on every day, but for absences and delegations that are assumed.
 *
 * <pre>{@code
 * new StaffDirectory(StaffFile.read(path), Set.of(), List.of());
 * }</pre>
 *
 * @param staff the people by id
 * @param away who is away
 * @param delegations who decides for whom
 */
public record StaffDirectory(Map<PersonId, Member> staff, Set<PersonId> away, List<Delegation> delegations)
        implements PeopleDirectory {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /** Copies everything. */
    public StaffDirectory {
        staff = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(staff));
        away = Set.copyOf(away);
        delegations = List.copyOf(delegations);
    }

    @Override
    public Optional<ChainLink> person(PersonId person, LocalDate day) {
        return Optional.ofNullable(staff.get(person)).map(found -> new ChainLink(person, found.level()));
    }

    @Override
    public List<RoleGrant> grants(PersonId person, LocalDate day) {
        Member member = staff.get(person);
        return member == null
                ? List.of()
                : member.roles().stream()
                        .map(role -> new RoleGrant(person, role, member.scope(), ALWAYS, null))
                        .toList();
    }

    @Override
    public List<ChainLink> chain(PersonId start, LocalDate day) {
        List<ChainLink> chain = new ArrayList<>();
        @Nullable PersonId next = start;
        while (next != null && chain.size() < MAX_PEOPLE) {
            Member member = staff.get(next);
            if (member == null || chain.contains(new ChainLink(next, member.level()))) {
                break;
            }
            chain.add(new ChainLink(next, member.level()));
            next = member.manager();
        }
        return chain;
    }

    @Override
    public List<PersonId> holders(RoleName role, Scope scope, LocalDate day) {
        return staff.values().stream()
                .filter(member -> member.roles().contains(role))
                .filter(member -> covers(member.scope(), scope))
                .map(Member::person)
                .sorted()
                .limit(MAX_PEOPLE)
                .toList();
    }

    /** A wider scope covers a narrower one; which entity a facility belongs to only the policy knows. */
    private static boolean covers(Scope held, Scope asked) {
        return held.equals(asked) || held.equals(Scope.ENTERPRISE);
    }

    @Override
    public Set<PersonId> absent(Collection<PersonId> people, LocalDate day) {
        return away.stream().filter(people::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Delegation> delegations(Collection<PersonId> delegators, LocalDate day) {
        return delegations.stream()
                .filter(given -> delegators.contains(given.delegator()) && given.holdsOn(day))
                .toList();
    }

    @Override
    public List<Delegation> delegationsTo(PersonId delegate, FacilityId facility, LocalDate day) {
        return delegations.stream()
                .filter(given -> given.delegate().equals(delegate) && given.holdsOn(day))
                .filter(given -> covers(given.scope(), Scope.facility(facility.value())))
                .toList();
    }
}
