package io.bursar.testkit;

import io.bursar.engine.port.PeopleDirectory;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A people directory made by hand.
 *
 * <pre>{@code
 * FakeDirectory staff = new FakeDirectory()
 *     .person("mia", AuthorityLevel.L2, "lee").person("lee", AuthorityLevel.L3, "")
 *     .role("sam", "BUYER", Scope.facility("MERCY"));
 * }</pre>
 */
public final class FakeDirectory implements PeopleDirectory {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Map<PersonId, ChainLink> people = new TreeMap<>();
    private final Map<PersonId, String> managers = new TreeMap<>();
    private final List<RoleGrant> grants = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final Set<PersonId> away = new TreeSet<>();
    private int changes;
    private boolean named;

    /** A directory that knows nobody yet. */
    public FakeDirectory() {}

    /** Adds a person with a level and a manager; an empty manager ends the chain. */
    public FakeDirectory person(String id, AuthorityLevel level, String manager) {
        PersonId person = new PersonId(id);
        people.put(person, new ChainLink(person, level));
        managers.put(person, manager);
        changes++;
        return this;
    }

    /** Lets a person hold a role; whoever is not on the staff yet joins it on the lowest level, with no manager. */
    public FakeDirectory role(String id, String role, Scope scope) {
        PersonId person = new PersonId(id);
        people.putIfAbsent(person, new ChainLink(person, AuthorityLevel.L1));
        grants.add(new RoleGrant(new PersonId(id), new RoleName(role), scope, ALWAYS, null));
        changes++;
        return this;
    }

    /** Lets a person decide for another between two days, everywhere. */
    public FakeDirectory delegation(String from, String to, LocalDate first, LocalDate last) {
        delegations.add(new Delegation(new PersonId(from), new PersonId(to), Scope.ENTERPRISE, first, last));
        changes++;
        return this;
    }

    /** Sends a person away. */
    public FakeDirectory away(String id) {
        away.add(new PersonId(id));
        changes++;
        return this;
    }

    /** Brings a person back who was away. */
    public FakeDirectory back(String id) {
        away.remove(new PersonId(id));
        changes++;
        return this;
    }

    /** Takes every role and the position from a person. */
    public FakeDirectory leaves(String id) {
        PersonId person = new PersonId(id);
        people.remove(person);
        grants.removeIf(grant -> grant.person().equals(person));
        changes++;
        return this;
    }

    /** Lets the directory name its revisions from now on, one per change. */
    public FakeDirectory namesRevisions() {
        named = true;
        return this;
    }

    @Override
    public Optional<String> revision() {
        return named ? Optional.of("r" + changes) : Optional.empty();
    }

    @Override
    public Optional<ChainLink> person(PersonId person, LocalDate day) {
        return Optional.ofNullable(people.get(person));
    }

    @Override
    public List<RoleGrant> grants(PersonId person, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.person().equals(person) && grant.holdsOn(day))
                .toList();
    }

    @Override
    public List<ChainLink> chain(PersonId start, LocalDate day) {
        List<ChainLink> chain = new ArrayList<>();
        String next = start.value();
        while (!next.isEmpty() && chain.size() < MAX_PEOPLE) {
            PersonId person = new PersonId(next);
            ChainLink link = people.get(person);
            if (link != null) {
                chain.add(link);
            }
            next = managers.getOrDefault(person, "");
        }
        return chain;
    }

    @Override
    public List<PersonId> holders(RoleName role, Scope scope, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.role().equals(role)
                        && grant.holdsOn(day)
                        && (grant.scope().equals(scope) || grant.scope().equals(Scope.ENTERPRISE)))
                .map(RoleGrant::person)
                .distinct()
                .sorted()
                .limit(MAX_PEOPLE)
                .toList();
    }

    @Override
    public Set<PersonId> absent(Collection<PersonId> asked, LocalDate day) {
        return away.stream().filter(asked::contains).collect(Collectors.toSet());
    }

    @Override
    public List<Delegation> delegations(Collection<PersonId> delegators, LocalDate day) {
        return delegations.stream()
                .filter(delegation -> delegators.contains(delegation.delegator()) && delegation.holdsOn(day))
                .toList();
    }

    @Override
    public List<Delegation> delegationsTo(PersonId delegate, FacilityId facility, LocalDate day) {
        return delegations.stream()
                .filter(delegation -> delegation.delegate().equals(delegate) && delegation.holdsOn(day))
                .toList();
    }
}
