package io.bursar.verifier.internal.staffing;

import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.List;
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

    static Fewest of(List<DemandedAct> acts, List<Separation> separations) {
        List<DemandedAct> scarce = PeopleSearch.scarce(acts, separations);
        Found found = PeopleSearch.among(scarce, separations);
        if (found != Found.TOO_FEW) {
            return new Fewest(List.of(), found == Found.UNDECIDED);
        }
        List<DemandedAct> few = lessened(scarce, separations);
        Sets sets = new Sets(scarce, separations, MAX_SETS);
        for (int size = 2; size < few.size() && sets.found.isEmpty(); size++) {
            sets.choose(0, size, new ArrayList<>());
        }
        return new Fewest(sets.found.isEmpty() ? few : sets.found, false);
    }

    /** Leaves out one act after the other as long as the people are too few. */
    private static List<DemandedAct> lessened(List<DemandedAct> acts, List<Separation> separations) {
        List<DemandedAct> left = new ArrayList<>(acts);
        for (DemandedAct act : acts) {
            List<DemandedAct> without = new ArrayList<>(left);
            without.remove(act);
            if (PeopleSearch.among(without, separations) == Found.TOO_FEW) {
                left = without;
            }
        }
        return left;
    }

    /** The smallest sets of rules of which one, softened, makes the people enough; empty where none does. */
    static List<SortedSet<String>> softening(List<DemandedAct> acts, List<Separation> separations) {
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
                    if (PeopleSearch.among(acts, left) == Found.ENOUGH) {
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
        private final int limit;
        private List<DemandedAct> found = List.of();
        private int tried;

        Sets(List<DemandedAct> acts, List<Separation> separations, int limit) {
            this.acts = acts;
            this.separations = separations;
            this.limit = limit;
        }

        void choose(int from, int more, List<DemandedAct> chosen) {
            if (more == 0) {
                tried++;
                if (PeopleSearch.among(chosen, separations) == Found.TOO_FEW) {
                    found = List.copyOf(chosen);
                }
                return;
            }
            for (int i = from; i <= acts.size() - more && found.isEmpty() && tried < limit; i++) {
                chosen.add(acts.get(i));
                choose(i + 1, more - 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }
}
