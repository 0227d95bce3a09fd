package io.bursar.verifier.internal.staffing;

import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fewest acts for which the people are too few.
 *
 * @param acts the acts; empty where there are people for all, or nothing is known
 * @param undecided whether a limit was reached
 */
record Fewest(List<DemandedAct> acts, boolean undecided) {

    /** Most sets of acts that are tried; beyond it the acts named are enough, and perhaps not the fewest. */
    static final int MAX_SETS = 5_000;

    /** Most rules that are tried together for softening. */
    static final int MAX_RULES = 12;

    /** Copies the list. */
    Fewest {
        acts = List.copyOf(acts);
    }

    static Fewest of(List<DemandedAct> acts, List<Separation> separations, Effort effort) {
        List<DemandedAct> scarce = PeopleSearch.scarce(acts, separations);
        List<Separation> binding = PeopleSearch.binding(scarce, separations);
        Found found = among(scarce, binding, effort);
        if (found != Found.TOO_FEW) {
            return new Fewest(List.of(), found == Found.UNDECIDED);
        }
        List<DemandedAct> few = lessened(scarce, binding, effort);
        Sets sets = new Sets(scarce, binding, effort);
        for (int size = 2; size < few.size() && sets.found.isEmpty(); size++) {
            sets.choose(0, size, new ArrayList<>());
        }
        return new Fewest(sets.found.isEmpty() ? few : sets.found, false);
    }

    private static Found among(List<DemandedAct> acts, List<Separation> separations, Effort effort) {
        return PeopleSearch.among(acts, separations, PeopleSearch.MAX_STEPS, effort);
    }

    /** Leaves out one act after the other as long as the people are too few. */
    private static List<DemandedAct> lessened(List<DemandedAct> acts, List<Separation> separations, Effort effort) {
        List<DemandedAct> left = new ArrayList<>(acts);
        for (DemandedAct act : acts) {
            List<DemandedAct> without = new ArrayList<>(left);
            without.remove(act);
            if (among(without, separations, effort) == Found.TOO_FEW) {
                left = without;
            }
        }
        return left;
    }

    /** The smallest sets of rules of which one, softened, makes the people enough; empty where none does. */
    static List<SortedSet<String>> softening(List<DemandedAct> acts, List<Separation> separations, Effort effort) {
        TreeSet<String> softer = new TreeSet<>();
        separations.stream().filter(Separation::mitigable).forEach(separation -> softer.add(separation.rule()));
        List<String> rules = softer.stream().limit(MAX_RULES).toList();
        List<SortedSet<String>> enough = new ArrayList<>();
        for (int size = 1; size <= rules.size() && enough.isEmpty(); size++) {
            for (int chosen = 1; chosen < 1 << rules.size(); chosen++) {
                if (Integer.bitCount(chosen) == size) {
                    SortedSet<String> set = set(rules, chosen);
                    List<Separation> left = separations.stream()
                            .filter(separation -> !set.contains(separation.rule()))
                            .toList();
                    if (among(acts, left, effort) == Found.ENOUGH) {
                        enough.add(set);
                    }
                }
            }
        }
        return enough;
    }

    private static SortedSet<String> set(List<String> rules, int chosen) {
        SortedSet<String> set = new TreeSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                set.add(rules.get(i));
            }
        }
        return set;
    }

    /** Tries the sets of one size in order. */
    private static final class Sets {

        private final List<DemandedAct> acts;
        private final List<Separation> separations;
        private final Map<Place, List<Separation>> keeping = new HashMap<>();
        private final Effort effort;
        private List<DemandedAct> found = List.of();
        private int tried;

        Sets(List<DemandedAct> acts, List<Separation> separations, Effort effort) {
            this.acts = acts;
            this.separations = separations;
            this.effort = effort;
            separations.forEach(separation -> separation
                    .places()
                    .forEach(place -> keeping.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(separation)));
        }

        void choose(int from, int more, List<DemandedAct> chosen) {
            if (more == 0) {
                tried++;
                if (scarce(chosen) && among(chosen, separations, effort) == Found.TOO_FEW) {
                    found = List.copyOf(chosen);
                }
                return;
            }
            for (int i = from; i <= acts.size() - more && found.isEmpty() && tried < MAX_SETS; i++) {
                chosen.add(acts.get(i));
                choose(i + 1, more - 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }

        /** Whether each act has no more people than separations; else a smaller set would have failed. */
        private boolean scarce(List<DemandedAct> chosen) {
            Set<Place> places = new HashSet<>();
            chosen.forEach(act -> places.add(act.place()));
            return chosen.stream().allMatch(act -> act.people().size() <= binding(act.place(), places))
                    && effort.spend(chosen.size());
        }

        private long binding(Place place, Set<Place> places) {
            return keeping.getOrDefault(place, List.of()).stream()
                    .filter(separation -> places.containsAll(separation.places()))
                    .count();
        }
    }
}
