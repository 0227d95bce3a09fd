package io.bursar.embedded.sample;

import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is on the staff, checked as a whole: every manager and place is known, and no chain of managers goes round. */
final class SampleRoster {

    private final SamplePlaces places;
    private final Map<PersonId, SamplePerson> people = new LinkedHashMap<>();
    private final Map<RoleName, List<SamplePerson>> byRole = new HashMap<>();

    private SampleRoster(SamplePlaces places) {
        this.places = places;
    }

    static SampleRoster of(SampleTable table, SamplePlaces places) {
        SampleRoster roster = new SampleRoster(places);
        table.map(row -> {
            SamplePerson person = SamplePerson.of(row);
            if (!places.knows(person.scope())) {
                throw row.wrong(SampleFault.UNKNOWN_PLACE);
            }
            return roster.add(person);
        });
        roster.byRole.values().forEach(holders -> holders.sort(Comparator.comparing(SamplePerson::person)));
        roster.people.values().forEach(person -> roster.requireTop(person, table));
        return roster;
    }

    private SamplePerson add(SamplePerson person) {
        people.put(person.person(), person);
        person.roles()
                .forEach(role -> byRole.computeIfAbsent(role, unused -> new ArrayList<>())
                        .add(person));
        return person;
    }

    private void requireTop(SamplePerson start, SampleTable table) {
        Set<PersonId> met = new HashSet<>();
        SamplePerson here = start;
        while (here.manager().isPresent()) {
            if (!met.add(here.person())) {
                throw table.wrong(SampleFault.CHAIN_LOOPS);
            }
            here = find(here.manager().get()).orElseThrow(() -> table.wrong(SampleFault.UNKNOWN_PERSON));
        }
    }

    SamplePlaces places() {
        return places;
    }

    List<SamplePerson> people() {
        return List.copyOf(people.values());
    }

    Optional<SamplePerson> find(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Everybody who holds a role anywhere, in order of id. */
    List<SamplePerson> holders(RoleName role) {
        return byRole.getOrDefault(role, List.of());
    }
}
