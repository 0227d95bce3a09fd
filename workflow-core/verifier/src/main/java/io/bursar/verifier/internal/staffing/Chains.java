package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.sod.SodRule;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the people of a facility are enough for whole chains: one case of each workflow, each on one of its straight
 * ways. First all acts of all ways are asked at once, which is more than any chain asks; only where that fails, and
 * only of the acts for which people can be missing, each chain is asked by itself.
 */
public final class Chains {

    /** Most chains of one facility; more are not decided. */
    public static final int MAX_CHAINS = 5_000;

    /** Most steps of the question about all acts at once; it only spares the others. */
    private static final int AT_ONCE = 2_000;

    private final List<SodRule> rules;
    private final int limit;
    private final List<Shortage> shortages = new ArrayList<>();
    private final Set<Set<Place>> refuted = new HashSet<>();
    private final Set<String> softened = new HashSet<>();
    private Set<Place> scarce = Set.of();
    private int asked;
    private boolean undecided;

    private Chains(Collection<SodRule> rules, int limit) {
        this.rules = List.copyOf(rules);
        this.limit = limit;
    }

    /** Asks it of a facility. */
    public static Chains at(Facility facility, List<CaseDemands> workflows, Collection<SodRule> rules) {
        return of(workflows.stream().map(demands -> demands.at(facility)).toList(), rules, MAX_CHAINS);
    }

    static Chains of(List<List<CaseDemand>> workflows, Collection<SodRule> rules, int limit) {
        Chains chains = new Chains(rules, limit);
        Map<Place, DemandedAct> all = new LinkedHashMap<>();
        workflows.forEach(demands ->
                demands.forEach(demand -> demand.everything().forEach(act -> all.putIfAbsent(act.place(), act))));
        List<DemandedAct> acts = List.copyOf(all.values());
        List<Separation> separations = Separations.strictly(acts, chains.rules);
        List<DemandedAct> scarce = PeopleSearch.scarce(acts, separations);
        if (PeopleSearch.among(scarce, separations, AT_ONCE) != Found.ENOUGH) {
            chains.scarce = scarce.stream().map(DemandedAct::place).collect(Collectors.toSet());
            List<List<Way>> ways = workflows.stream()
                    .map(chains::ways)
                    .filter(some -> !some.isEmpty())
                    .toList();
            chains.each(ways, 0, new ArrayList<>());
        }
        return chains;
    }

    /** One straight way, with what is asked on it for which people can be missing. */
    private record Way(List<DemandedAct> acts, Set<Place> places, List<PathStep> steps) {
        boolean asksMoreThan(Way other) {
            return places.size() > other.places.size() && places.containsAll(other.places);
        }
    }

    /** The ways of a workflow that ask most; what a part of them asks is asked with them. */
    private List<Way> ways(List<CaseDemand> demands) {
        Map<Set<Place>, Way> ways = new LinkedHashMap<>();
        for (CaseDemand demand : demands) {
            CaseDemand left = demand.of(scarce);
            for (List<DemandedAct> chosen : left.chosen()) {
                Set<Place> places = chosen.stream().map(DemandedAct::place).collect(Collectors.toSet());
                if (!places.isEmpty()) {
                    ways.putIfAbsent(places, new Way(chosen, places, demand.steps()));
                }
            }
        }
        return ways.values().stream()
                .filter(way -> ways.values().stream().noneMatch(other -> other.asksMoreThan(way)))
                .toList();
    }

    private void each(List<List<Way>> workflows, int index, List<Way> chain) {
        if (hopeless(chain)) {
            return;
        }
        if (index < workflows.size()) {
            for (Way way : workflows.get(index)) {
                chain.add(way);
                each(workflows, index + 1, chain);
                chain.remove(chain.size() - 1);
            }
            return;
        }
        asked++;
        if (asked > limit) {
            undecided = true;
        } else {
            ask(chain);
        }
    }

    /** Whether a chain asks what is told of already and no control helps. */
    private boolean hopeless(List<Way> chain) {
        Set<Place> places = new HashSet<>();
        chain.forEach(way -> places.addAll(way.places()));
        return refuted.stream().anyMatch(places::containsAll);
    }

    /** What no compensating control helps ends the question; what one helps is noted, and the rest is asked again. */
    private void ask(List<Way> chain) {
        List<DemandedAct> acts =
                chain.stream().flatMap(way -> way.acts().stream()).toList();
        List<Separation> separations = Separations.between(acts, rules);
        boolean again = true;
        while (again) {
            List<Separation> hard = separations.stream()
                    .filter(separation -> !softened.contains(separation.rule()))
                    .toList();
            Fewest fewest = Fewest.of(acts, hard);
            undecided |= fewest.undecided();
            again = !fewest.acts().isEmpty() && tell(shortage(fewest, hard, chain));
        }
    }

    /** Whether a compensating control helps: it is signed for the facility, so it helps every chain there. */
    private boolean tell(Shortage shortage) {
        shortages.add(shortage);
        if (shortage.softened().isEmpty()) {
            refuted.add(shortage.acts().stream().map(DemandedAct::place).collect(Collectors.toSet()));
            return false;
        }
        return softened.addAll(shortage.softened().get(0));
    }

    private static Shortage shortage(Fewest fewest, List<Separation> separations, List<Way> chain) {
        List<Separation> binding = PeopleSearch.binding(fewest.acts(), separations);
        List<PathStep> path = new ArrayList<>();
        chain.stream()
                .filter(way ->
                        fewest.acts().stream().anyMatch(act -> way.places().contains(act.place())))
                .forEach(way -> path.addAll(way.steps()));
        List<DemandedAct> acts = fewest.acts().stream()
                .sorted(Comparator.comparing(act -> act.place().at()))
                .toList();
        return new Shortage(acts, binding, Fewest.softening(fewest.acts(), binding), path);
    }

    /** What cannot be kept, fewest acts each. */
    public List<Shortage> shortages() {
        return List.copyOf(shortages);
    }

    /** Whether a limit was reached, so that more may be missing. */
    public boolean undecided() {
        return undecided;
    }
}
