package io.bursar.embedded.sample;

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
import java.util.stream.Collectors;

/**
 * The staff of an invented health system: eight hospitals of two legal entities and their shared services, with who
 * reports to whom and who holds which role where. People can be sent on leave and delegate while a Bursar runs on it;
 * safe for use by several threads.
 *
 * <pre>{@code
 * SampleStaff staff = SampleStaff.riverbend();
 * staff.withAbsence(new PersonId("lee.park"), monday, friday)
 *     .withDelegation(new Delegation(lee, noel, Scope.facility("MERCY"), monday, friday));
 * }</pre>
 */
public final class SampleStaff implements PeopleDirectory {

    /** Since when everybody holds what they hold. */
    public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    static final String HEADER = "person,name,level,manager,scope,roles";

    private final SampleRoster roster;
    private final SampleLeave leave = new SampleLeave();

    private SampleStaff(SampleRoster roster) {
        this.roster = roster;
    }

    /** The staff that comes with the library. */
    public static SampleStaff riverbend() {
        return of(SampleTable.shipped("staff.csv", HEADER), SamplePlaces.shipped());
    }

    static SampleStaff of(SampleTable staff, SamplePlaces places) {
        return new SampleStaff(SampleRoster.of(staff, places));
    }

    /** Everybody, in the order of the file. */
    public List<SamplePerson> people() {
        return roster.people();
    }

    /** People who hold a role at a facility itself, not through a wider scope, in order of id. */
    public List<PersonId> at(String facility, String role) {
        Scope place = Scope.facility(facility);
        return roster.people().stream()
                .filter(person -> person.scope().equals(place) && person.holds(role))
                .map(SamplePerson::person)
                .sorted()
                .toList();
    }

    /**
     * Sends a person away from one day to another, both counted, for everybody who uses this directory.
     *
     * @return this directory
     * @throws io.bursar.model.finding.BursarException with {@code LIMIT_EXCEEDED} beyond 500 of one person
     */
    public SampleStaff withAbsence(PersonId person, LocalDate from, LocalDate to) {
        leave.away(person, from, to);
        return this;
    }

    /**
     * Lets a person decide for another, for everybody who uses this directory.
     *
     * @return this directory
     * @throws io.bursar.model.finding.BursarException with {@code LIMIT_EXCEEDED} beyond 500 of one person
     */
    public SampleStaff withDelegation(Delegation delegation) {
        leave.delegate(delegation);
        return this;
    }

    @Override
    public Optional<ChainLink> person(PersonId person, LocalDate day) {
        return roster.find(person).filter(found -> holds(day)).map(SampleStaff::link);
    }

    @Override
    public List<RoleGrant> grants(PersonId person, LocalDate day) {
        return roster.find(person).filter(found -> holds(day)).stream()
                .flatMap(found ->
                        found.roles().stream().map(role -> new RoleGrant(person, role, found.scope(), SINCE, null)))
                .toList();
    }

    @Override
    public List<ChainLink> chain(PersonId start, LocalDate day) {
        List<ChainLink> chain = new ArrayList<>();
        Optional<SamplePerson> next = roster.find(start).filter(found -> holds(day));
        while (next.isPresent() && chain.size() < MAX_PEOPLE) {
            chain.add(link(next.get()));
            next = next.get().manager().flatMap(roster::find);
        }
        return chain;
    }

    @Override
    public List<PersonId> holders(RoleName role, Scope scope, LocalDate day) {
        Set<Scope> covering = roster.places().covering(scope);
        return roster.holders(role).stream()
                .filter(person -> holds(day) && covering.contains(person.scope()))
                .map(SamplePerson::person)
                .limit(MAX_PEOPLE)
                .toList();
    }

    @Override
    public Set<PersonId> absent(Collection<PersonId> people, LocalDate day) {
        return people.stream().filter(person -> leave.isAway(person, day)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Delegation> delegations(Collection<PersonId> delegators, LocalDate day) {
        return leave.given()
                .filter(delegation -> delegation.holdsOn(day))
                .filter(delegation -> delegators.contains(delegation.delegator()))
                .toList();
    }

    @Override
    public List<Delegation> delegationsTo(PersonId delegate, FacilityId facility, LocalDate day) {
        Set<Scope> covering = roster.places().covering(Scope.facility(facility.value()));
        return leave.given()
                .filter(delegation -> delegation.holdsOn(day))
                .filter(delegation -> delegation.delegate().equals(delegate))
                .filter(delegation -> covering.contains(delegation.scope()))
                .toList();
    }

    private static boolean holds(LocalDate day) {
        return !day.isBefore(SINCE);
    }

    private static ChainLink link(SamplePerson person) {
        return new ChainLink(person.person(), person.level());
    }
}
