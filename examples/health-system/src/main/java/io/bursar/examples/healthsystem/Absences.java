package io.bursar.examples.healthsystem;

import io.bursar.embedded.sample.SampleStaff;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Hospitals;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is on leave when: one owner of cost centres and one director of every hospital, each for a week, with a colleague
 * standing in.
 */
final class Absences {

    private static final int DAYS = 7;

    private Absences() {}

    static void plan(SampleStaff staff, Hospitals hospitals, Dice dice, Season season) {
        for (String facility : hospitals.facilities()) {
            for (String role : List.of("COST_CENTER_OWNER", "DIRECTOR")) {
                away(staff, hospitals.at(facility, role), new Place(facility, role), dice, season);
            }
        }
    }

    private record Place(String facility, String role) {}

    private static void away(SampleStaff staff, List<PersonId> people, Place place, Dice dice, Season season) {
        if (people.size() < 2) {
            return;
        }
        Dice own = dice.about("leave " + place);
        int who = own.between(0, people.size() - 1, "who");
        LocalDate from = season.firstDay().plusDays(own.between(3, season.businessDays(), "from"));
        LocalDate to = from.plusDays(DAYS);
        PersonId person = people.get(who);
        PersonId colleague = people.get((who + 1) % people.size());
        staff.withAbsence(person, from, to)
                .withDelegation(new Delegation(person, colleague, Scope.facility(place.facility()), from, to));
    }
}
