package io.bursar.verifier.internal.staffing;

import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
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

    private final DutyRules duties;
    private final int limit;
    private final Effort effort;
    private final List<Shortage> shortages = new ArrayList<>();
    private final Set<Set<Place>> refuted = new HashSet<>();
    private final Set<String> softened = new HashSet<>();
    private List<Separation> strictly = List.of();
    private List<Separation> always = List.of();
    private boolean telling = true;
    private int asked;
    private boolean undecided;

    private Chains(DutyRules duties, int limit, Effort effort) {
        this.duties = duties;
        this.limit = limit;
        this.effort = effort;
    }

    static Chains of(List<List<CaseDemand>> workflows, DutyRules duties, int limit, Effort effort) {
        Chains chains = new Chains(duties, limit, effort);
        chains.all(scarce(workflows, duties, effort));
        return chains;
    }

    /** The ways with the acts alone for which people can be missing; none where they are enough for all at once. */
    static List<List<CaseDemand>> scarce(List<List<CaseDemand>> workflows, DutyRules duties, Effort effort) {
        List<DemandedAct> acts = everything(workflows);
        List<Separation> separations = Separations.strictly(acts, duties);
        List<DemandedAct> scarce = PeopleSearch.scarce(acts, separations);
        if (PeopleSearch.among(scarce, separations, AT_ONCE, effort) == Found.ENOUGH) {
            return List.of();
        }
        Set<Place> places = scarce.stream().map(DemandedAct::place).collect(Collectors.toSet());
        return workflows.stream()
                .map(demands ->
                        demands.stream().map(demand -> demand.of(places)).toList())
                .toList();
    }

    /** What the ways of a facility ask in all. */
    static List<DemandedAct> everything(List<List<CaseDemand>> workflows) {
        Map<Place, DemandedAct> all = new LinkedHashMap<>();
        workflows.forEach(demands ->
                demands.forEach(demand -> demand.everything().forEach(act -> all.putIfAbsent(act.place(), act))));
        return List.copyOf(all.values());
    }

    /** Whether people are enough for every chain, some rules left out; the first for which they are not decides. */
    static Found enough(List<List<CaseDemand>> workflows, DutyRules duties, Set<String> without, Effort effort) {
        Chains chains = new Chains(duties, MAX_CHAINS, effort);
        chains.softened.addAll(without);
        chains.telling = false;
        chains.all(scarce(workflows, duties, effort));
        if (!chains.refuted.isEmpty()) {
            return Found.TOO_FEW;
        }
        return chains.undecided ? Found.UNDECIDED : Found.ENOUGH;
    }

    private void all(List<List<CaseDemand>> workflows) {
        List<DemandedAct> acts = everything(workflows);
        strictly = Separations.strictly(acts, duties);
        always = Separations.always(acts, duties);
        each(Way.longest(workflows), 0, new ArrayList<>());
    }

    private void each(List<List<Way>> workflows, int index, List<Way> chain) {
        boolean decided = !telling && !refuted.isEmpty();
        if (decided || hopeless(chain) || effort.exhausted()) {
            undecided |= effort.exhausted();
            return;
        }
        if (index < workflows.size()) {
            if (enough(workflows, index, chain)) {
                return;
            }
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

    /** Whether people are enough for what is chosen and all that could be chosen of the other workflows. */
    private boolean enough(List<List<Way>> workflows, int index, List<Way> chain) {
        Map<Place, DemandedAct> acts = new LinkedHashMap<>();
        chain.forEach(way -> way.acts().forEach(act -> acts.put(act.place(), act)));
        workflows
                .subList(index, workflows.size())
                .forEach(ways -> ways.forEach(way -> way.acts().forEach(act -> acts.put(act.place(), act))));
        return PeopleSearch.among(List.copyOf(acts.values()), hard(strictly), AT_ONCE, effort) == Found.ENOUGH;
    }

    private List<Separation> hard(List<Separation> separations) {
        return separations.stream()
                .filter(separation -> !softened.contains(separation.rule()))
                .toList();
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
        List<Separation> separations = new ArrayList<>(PeopleSearch.binding(acts, always));
        separations.addAll(Separations.excused(acts, duties));
        effort.spend(separations.size());
        boolean again = true;
        while (again) {
            List<Separation> hard = hard(separations);
            if (!telling) {
                decide(acts, hard);
                return;
            }
            Fewest fewest = Fewest.of(acts, hard, effort);
            undecided |= fewest.undecided();
            again = !fewest.acts().isEmpty() && tell(Shortage.of(fewest, hard, chain, effort));
        }
    }

    private void decide(List<DemandedAct> acts, List<Separation> separations) {
        Found found = PeopleSearch.among(acts, separations, PeopleSearch.MAX_STEPS, effort);
        undecided |= found == Found.UNDECIDED;
        if (found == Found.TOO_FEW) {
            refuted.add(Set.of());
        }
    }

    /** Whether a compensating control helps: it is signed for the facility, so it helps every chain there. */
    private boolean tell(Shortage shortage) {
        if (effort.exhausted()) {
            // a control that helps may not have been found
            undecided = true;
            return false;
        }
        shortages.add(shortage);
        if (shortage.softened().isEmpty()) {
            refuted.add(shortage.acts().stream().map(DemandedAct::place).collect(Collectors.toSet()));
            return false;
        }
        return softened.addAll(shortage.softened().get(0));
    }

    /** What cannot be kept, fewest acts each. */
    public List<Shortage> shortages() {
        return List.copyOf(shortages);
    }

    /** The rules for which a compensating control stands in. */
    public Set<String> softened() {
        return Set.copyOf(softened);
    }

    /** Whether a limit was reached, so that more may be missing. */
    public boolean undecided() {
        return undecided;
    }
}
