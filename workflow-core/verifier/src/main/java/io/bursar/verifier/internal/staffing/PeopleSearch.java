package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether there are people for acts such that no separation has all its acts done by one person: a colouring with a
 * list of colours per act. Exact; beyond {@value #MAX_STEPS} steps it says that it does not know.
 */
public final class PeopleSearch {

    /** Most people that are tried for acts in one search. */
    public static final int MAX_STEPS = 50_000;

    /** The answer of a search. */
    public enum Found {
        /** There are people for all acts. */
        ENOUGH,
        /** However the acts are given to people, one does what they may not. */
        TOO_FEW,
        /** The limit was reached first. */
        UNDECIDED
    }

    private final int[][] people;
    private final List<List<int[]>> keeping = new ArrayList<>();
    private final int[] given;
    private final int persons;
    private final int limit;
    private int steps;

    private PeopleSearch(List<DemandedAct> acts, List<Separation> separations, int limit) {
        this.limit = limit;
        this.people = new int[acts.size()][];
        this.given = new int[acts.size()];
        Map<PersonId, Integer> numbers = new HashMap<>();
        Map<Place, Integer> places = new HashMap<>();
        for (int i = 0; i < acts.size(); i++) {
            DemandedAct act = acts.get(i);
            people[i] = act.people().stream()
                    .mapToInt(person -> numbers.computeIfAbsent(person, any -> numbers.size() + 1))
                    .toArray();
            places.put(act.place(), i);
            keeping.add(new ArrayList<>());
        }
        this.persons = numbers.size() + 1;
        for (Separation separation : separations) {
            int[] apart = separation.places().stream()
                    .mapToInt(place -> places.getOrDefault(place, 0))
                    .toArray();
            for (int place : apart) {
                keeping.get(place).add(apart);
            }
        }
    }

    /** Searches people for some acts; separations from other acts do not bind. */
    public static Found among(List<DemandedAct> acts, List<Separation> separations) {
        return among(acts, separations, MAX_STEPS);
    }

    static Found among(List<DemandedAct> acts, List<Separation> separations, int limit) {
        List<DemandedAct> scarce = scarce(acts, separations);
        PeopleSearch search = new PeopleSearch(scarce, binding(scarce, separations), limit);
        boolean enough = search.give();
        if (search.steps > limit) {
            return Found.UNDECIDED;
        }
        return enough ? Found.ENOUGH : Found.TOO_FEW;
    }

    /**
     * The acts for which people can be missing. An act with more people than separations can always be given last, so
     * it is left out with its separations; what is left again and again.
     */
    static List<DemandedAct> scarce(List<DemandedAct> acts, List<Separation> separations) {
        List<DemandedAct> left = new ArrayList<>(acts);
        boolean fewer = true;
        while (fewer) {
            Map<Place, Integer> asked = new HashMap<>();
            binding(left, separations)
                    .forEach(separation -> separation.places().forEach(place -> asked.merge(place, 1, Integer::sum)));
            fewer = left.removeIf(act -> act.people().size() > asked.getOrDefault(act.place(), 0));
        }
        return left;
    }

    /** The separations whose acts are all among some. */
    static List<Separation> binding(List<DemandedAct> acts, List<Separation> separations) {
        Set<Place> among = new HashSet<>();
        acts.forEach(act -> among.add(act.place()));
        return separations.stream()
                .filter(separation -> among.containsAll(separation.places()))
                .toList();
    }

    /** Gives the act for which the fewest people are left, and so on; nobody left for one is a dead end. */
    private boolean give() {
        steps++;
        if (steps > limit) {
            return false;
        }
        int next = -1;
        List<Integer> able = List.of();
        for (int act = 0; act < people.length; act++) {
            if (given[act] == 0) {
                List<Integer> left = left(act);
                if (next < 0 || left.size() < able.size()) {
                    next = act;
                    able = left;
                }
            }
        }
        if (next < 0) {
            return true;
        }
        for (int person : able) {
            given[next] = person;
            if (give()) {
                return true;
            }
        }
        given[next] = 0;
        return false;
    }

    /** Who can still be given an act: nobody who performs all the other acts of one of its separations. */
    private List<Integer> left(int act) {
        boolean[] barred = new boolean[persons];
        for (int[] apart : keeping.get(act)) {
            int alone = -1;
            for (int other : apart) {
                if (other != act) {
                    alone = alone == -1 || alone == given[other] ? given[other] : 0;
                }
            }
            barred[Math.max(0, alone)] = true;
        }
        List<Integer> left = new ArrayList<>();
        for (int person : people[act]) {
            if (!barred[person]) {
                left.add(person);
            }
        }
        return left;
    }
}
