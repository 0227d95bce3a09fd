package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.PersonId;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether there are people for acts such that no separation has all its acts done by one person: a colouring with a
 * list of colours per act. Exact; beyond {@value #MAX_STEPS} steps it says that it does not know. Of people who can do
 * the same acts and have been given none, one is tried for all.
 */
public final class PeopleSearch {

    /** Most people that are tried for acts in one search. */
    public static final int MAX_STEPS = 50_000;

    /** What it costs to take an act or separation into a search, beside looking at one that is in. */
    private static final long SET_UP = 20;

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
    private final int[][] apart;
    private final List<List<int[]>> together = new ArrayList<>();
    private final int[][] barred;
    private final int[] left;
    private final int[] given;
    private final int[] times;
    private final int[] like;
    private final int limit;
    private final Effort effort;
    private int steps;

    private PeopleSearch(List<DemandedAct> acts, List<Separation> separations, int limit, Effort effort) {
        this.limit = limit;
        this.effort = effort;
        this.people = new int[acts.size()][];
        this.given = new int[acts.size()];
        this.left = new int[acts.size()];
        Map<PersonId, Integer> numbers = new HashMap<>();
        Map<Place, Integer> places = new HashMap<>();
        for (int i = 0; i < acts.size(); i++) {
            DemandedAct act = acts.get(i);
            people[i] = act.people().stream()
                    .mapToInt(person -> numbers.computeIfAbsent(person, any -> numbers.size() + 1))
                    .toArray();
            left[i] = people[i].length;
            places.put(act.place(), i);
            together.add(new ArrayList<>());
        }
        this.times = new int[numbers.size() + 1];
        this.barred = new int[acts.size()][numbers.size() + 1];
        this.like = alike(people, numbers.size() + 1);
        this.apart = apart(acts.size(), separations, places);
    }

    /** Per act the others of which each needs another person; separations of more acts are kept by themselves. */
    private int[][] apart(int acts, List<Separation> separations, Map<Place, Integer> places) {
        List<Set<Integer>> pairs = new ArrayList<>();
        for (int act = 0; act < acts; act++) {
            pairs.add(new LinkedHashSet<>());
        }
        for (Separation separation : separations) {
            int[] among = separation.places().stream()
                    .mapToInt(place -> places.getOrDefault(place, 0))
                    .toArray();
            if (among.length == 2) {
                pairs.get(among[0]).add(among[1]);
                pairs.get(among[1]).add(among[0]);
            } else {
                for (int act : among) {
                    together.get(act).add(among);
                }
            }
        }
        return pairs.stream()
                .map(others -> others.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Per person the first one who can do the same acts. */
    private static int[] alike(int[][] people, int persons) {
        BitSet[] able = new BitSet[persons];
        for (int person = 0; person < persons; person++) {
            able[person] = new BitSet(people.length);
        }
        for (int act = 0; act < people.length; act++) {
            for (int person : people[act]) {
                able[person].set(act);
            }
        }
        Map<BitSet, Integer> firsts = new HashMap<>();
        int[] like = new int[persons];
        for (int person = 0; person < persons; person++) {
            Integer first = firsts.putIfAbsent(able[person], person);
            like[person] = first == null ? person : first;
        }
        return like;
    }

    /** Searches people for some acts; separations from other acts do not bind. */
    public static Found among(List<DemandedAct> acts, List<Separation> separations) {
        return among(acts, separations, MAX_STEPS, Effort.whole());
    }

    static Found among(List<DemandedAct> acts, List<Separation> separations, int limit, Effort effort) {
        if (!effort.spend(SET_UP * (acts.size() + separations.size()))) {
            return Found.UNDECIDED;
        }
        List<DemandedAct> scarce = scarce(acts, separations);
        PeopleSearch search = new PeopleSearch(scarce, binding(scarce, separations), limit, effort);
        boolean enough = search.give();
        if (search.steps > limit || effort.exhausted()) {
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
        if (steps > limit || !effort.spend(people.length)) {
            return false;
        }
        int next = -1;
        for (int act = 0; act < people.length; act++) {
            if (given[act] == 0 && (next < 0 || left[act] < left[next])) {
                next = act;
            }
        }
        return next < 0 || (left[next] > 0 && give(next));
    }

    private boolean give(int act) {
        Set<Integer> tried = new HashSet<>();
        for (int person : people[act]) {
            boolean unlike = times[person] > 0 || tried.add(like[person]);
            if (unlike && barred[act][person] == 0 && !alone(act, person)) {
                take(act, person, 1);
                if (give()) {
                    return true;
                }
                take(act, person, -1);
            }
        }
        given[act] = 0;
        return false;
    }

    /** Gives an act to a person, or takes it back. */
    private void take(int act, int person, int by) {
        effort.spend(apart[act].length);
        given[act] = by > 0 ? person : 0;
        times[person] += by;
        for (int other : apart[act]) {
            barred[other][person] += by;
            if (barred[other][person] == (by > 0 ? 1 : 0)) {
                left[other] -= able(other, person) ? by : 0;
            }
        }
    }

    private boolean able(int act, int person) {
        for (int one : people[act]) {
            if (one == person) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person would perform all acts of a separation of more than two. */
    private boolean alone(int act, int person) {
        for (int[] among : together.get(act)) {
            boolean all = true;
            for (int other : among) {
                all &= other == act || given[other] == person;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
