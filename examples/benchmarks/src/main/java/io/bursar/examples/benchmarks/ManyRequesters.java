package io.bursar.examples.benchmarks;

import io.bursar.embedded.sample.SampleStaff;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sample staff, and as many colleagues of one of them as are asked for: whoever buys the same from the same
 * supplier again and again within two weeks is suspected of splitting, and rightly.
 */
final class ManyRequesters implements PeopleDirectory {

    private static final String PREFIX = "requester-";
    private static final PersonId MODEL = new PersonId("dana.reyes");

    private final SampleStaff staff = SampleStaff.riverbend();

    static String requester(String facility, int number) {
        return PREFIX + facility + "-" + number;
    }

    private static boolean copy(PersonId person) {
        return person.value().startsWith(PREFIX);
    }

    private static PersonId model(PersonId person) {
        return copy(person) ? MODEL : person;
    }

    private static Scope scope(PersonId person, RoleGrant grant) {
        return copy(person) ? Scope.facility(person.value().split("-", -1)[1]) : grant.scope();
    }

    @Override
    public Optional<ChainLink> person(PersonId person, LocalDate day) {
        return staff.person(model(person), day).map(found -> new ChainLink(person, found.level()));
    }

    @Override
    public List<RoleGrant> grants(PersonId person, LocalDate day) {
        return staff.grants(model(person), day).stream()
                .map(grant -> new RoleGrant(person, grant.role(), scope(person, grant), grant.from(), grant.to()))
                .toList();
    }

    @Override
    public List<ChainLink> chain(PersonId start, LocalDate day) {
        List<ChainLink> chain = new ArrayList<>(staff.chain(model(start), day));
        if (copy(start) && !chain.isEmpty()) {
            chain.set(0, new ChainLink(start, chain.get(0).level()));
        }
        return chain;
    }

    @Override
    public List<PersonId> holders(RoleName role, Scope scope, LocalDate day) {
        return staff.holders(role, scope, day);
    }

    @Override
    public Set<PersonId> absent(Collection<PersonId> people, LocalDate day) {
        return staff.absent(people, day);
    }

    @Override
    public List<Delegation> delegations(Collection<PersonId> delegators, LocalDate day) {
        return staff.delegations(delegators, day);
    }

    @Override
    public List<Delegation> delegationsTo(PersonId delegate, FacilityId facility, LocalDate day) {
        return staff.delegationsTo(delegate, facility, day);
    }
}
