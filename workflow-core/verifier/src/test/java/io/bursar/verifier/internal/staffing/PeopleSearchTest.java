package io.bursar.verifier.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who could do what is found like by trying everybody for everything, and the acts named are the fewest. */
class PeopleSearchTest {

    private static final List<PersonId> PEOPLE = List.of(
            new PersonId("ana.ruiz"), new PersonId("ben.ito"), new PersonId("cleo.park"), new PersonId("dan.holm"));

    /** Some acts, who could do each, and what one person may not do all of. */
    record Staffing(List<DemandedAct> acts, List<Separation> separations) {}

    static DemandedAct act(int number, int people) {
        Set<PersonId> able = new LinkedHashSet<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            if ((people & 1 << i) != 0) {
                able.add(PEOPLE.get(i));
            }
        }
        Place place = new Place(new WorkflowId("ward.supplies"), "ward.supplies#" + number, Part.PERFORMS, "");
        return new DemandedAct(new FunctionName("ACT_" + number), place, able);
    }

    private static Staffing staffing(List<Integer> able, List<Integer> apart) {
        List<DemandedAct> acts = new ArrayList<>();
        able.forEach(people -> acts.add(act(acts.size(), people)));
        List<Separation> separations = new ArrayList<>();
        for (int mask : apart) {
            Set<Place> places = new HashSet<>();
            acts.stream().filter(act -> (mask & 1 << acts.indexOf(act)) != 0).forEach(act -> places.add(act.place()));
            if (places.size() > 1) {
                separations.add(new Separation("SOD-" + separations.size() % 3, places, separations.size() % 3 > 0));
            }
        }
        return new Staffing(acts, separations);
    }

    @Provide
    Arbitrary<Staffing> staffings() {
        Arbitrary<List<Integer>> able =
                Arbitraries.integers().between(1, 15).list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<List<Integer>> apart = Arbitraries.integers()
                .between(3, 63)
                .filter(mask -> Integer.bitCount(mask) <= 3)
                .list()
                .ofMaxSize(12);
        return Combinators.combine(able, apart).as(PeopleSearchTest::staffing);
    }

    /** Everybody for everything. */
    private static boolean enough(List<DemandedAct> acts, List<Separation> separations, Map<Place, PersonId> given) {
        if (given.size() == acts.size()) {
            return separations.stream()
                    .filter(separation -> given.keySet().containsAll(separation.places()))
                    .noneMatch(separation -> separation.places().stream()
                                    .map(given::get)
                                    .distinct()
                                    .count()
                            == 1);
        }
        DemandedAct act = acts.get(given.size());
        for (PersonId person : act.people()) {
            given.put(act.place(), person);
            if (enough(acts, separations, given)) {
                return true;
            }
            given.remove(act.place());
        }
        return false;
    }

    private static boolean enough(List<DemandedAct> acts, List<Separation> separations) {
        return enough(acts, separations, new HashMap<>());
    }

    @Property
    void peopleAreFoundExactlyWhereTryingEverybodyFindsThem(@ForAll("staffings") Staffing some) {
        assertThat(PeopleSearch.among(some.acts(), some.separations()))
                .isEqualTo(enough(some.acts(), some.separations()) ? Found.ENOUGH : Found.TOO_FEW);
    }

    @Property
    void theActsNamedAreTheFewestForWhichPeopleAreTooFew(@ForAll("staffings") Staffing some) {
        Fewest fewest = Fewest.of(some.acts(), some.separations(), Effort.whole());

        int least = 0;
        for (int mask = 1; mask < 1 << some.acts().size(); mask++) {
            int chosen = mask;
            List<DemandedAct> part = some.acts().stream()
                    .filter(act -> (chosen & 1 << some.acts().indexOf(act)) != 0)
                    .toList();
            if (!enough(part, some.separations())) {
                least = least == 0 ? part.size() : Math.min(least, part.size());
            }
        }
        assertThat(fewest.acts()).hasSize(least);
        assertThat(least == 0 || !enough(fewest.acts(), some.separations())).isTrue();
    }

    @Property
    void aControlIsOfferedExactlyWhereSofteningItsRulesHelps(@ForAll("staffings") Staffing some) {
        List<Separation> hard = some.separations().stream()
                .filter(separation -> !separation.mitigable())
                .toList();
        boolean helps = enough(some.acts(), hard);

        assertThat(Fewest.softening(some.acts(), some.separations(), Effort.whole())
                        .isEmpty())
                .isEqualTo(!helps || some.separations().equals(hard));
    }

    @Test
    void beyondItsLimitTheSearchSaysThatItDoesNotKnow() {
        List<DemandedAct> acts = List.of(act(0, 3), act(1, 3), act(2, 3));
        List<Separation> apart = List.of(
                new Separation("SOD-02", Set.of(acts.get(0).place(), acts.get(1).place()), true),
                new Separation("SOD-07", Set.of(acts.get(1).place(), acts.get(2).place()), true),
                new Separation("SOD-03", Set.of(acts.get(0).place(), acts.get(2).place()), false));

        assertThat(PeopleSearch.among(acts, apart, 2, Effort.whole())).isEqualTo(Found.UNDECIDED);
        assertThat(PeopleSearch.among(acts, apart)).isEqualTo(Found.TOO_FEW);
    }
}
