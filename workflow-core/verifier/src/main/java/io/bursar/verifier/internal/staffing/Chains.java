package io.bursar.verifier.internal.staffing;

import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    private final Prepared prepared;
    private final int limit;
    private final Effort effort;
    private final List<Shortage> shortages = new ArrayList<>();
    private final Set<Set<Place>> refuted = new HashSet<>();
    private final Set<String> softened = new HashSet<>();
    private UnaryOperator<DemandedAct> left = UnaryOperator.identity();
    private List<Separation> strictly = List.of();
    private boolean telling = true;
    private int asked;
    private boolean undecided;

    private Chains(Prepared prepared, int limit, Effort effort) {
        this.prepared = prepared;
        this.limit = limit;
        this.effort = effort;
    }

    static Chains of(List<List<CaseDemand>> workflows, DutyRules duties, int limit, Effort effort) {
        Prepared prepared = Prepared.of(scarce(workflows, duties, effort), duties, effort);
        Chains chains = new Chains(prepared, limit, effort);
        chains.each(0, new ArrayList<>());
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

    /** Whether those who are left for each act are enough for every chain, some rules left out. */
    static Found enough(Prepared prepared, UnaryOperator<DemandedAct> left, Set<String> without, Effort effort) {
        Chains chains = new Chains(prepared, MAX_CHAINS, effort);
        chains.softened.addAll(without);
        chains.left = left;
        chains.telling = false;
        chains.each(0, new ArrayList<>());
        if (!chains.refuted.isEmpty()) {
            return Found.TOO_FEW;
        }
        return chains.undecided ? Found.UNDECIDED : Found.ENOUGH;
    }

    private void each(int index, List<Way> chain) {
        List<List<Way>> workflows = prepared.ways();
        boolean decided = !telling && !refuted.isEmpty();
        if (decided || hopeless(chain) || effort.exhausted()) {
            undecided |= effort.exhausted();
            return;
        }
        if (index < workflows.size()) {
            if (enough(index, chain)) {
                return;
            }
            for (Way way : workflows.get(index)) {
                chain.add(way);
                each(index + 1, chain);
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
    private boolean enough(int index, List<Way> chain) {
        List<Way> ways = new ArrayList<>(chain);
        prepared.ways().subList(index, prepared.ways().size()).forEach(ways::addAll);
        if (strictly.isEmpty()) {
            Set<Set<Place>> apart = new LinkedHashSet<>();
            hard(prepared.strictly()).forEach(separation -> apart.add(separation.places()));
            strictly = apart.stream()
                    .map(places -> new Separation("", places, false))
                    .toList();
        }
        return PeopleSearch.among(acts(ways), strictly, AT_ONCE, effort) == Found.ENOUGH;
    }

    /** What ways ask, each act once, of those who are left for it. */
    private List<DemandedAct> acts(List<Way> ways) {
        Map<Place, DemandedAct> acts = new LinkedHashMap<>();
        ways.forEach(way -> way.acts().forEach(act -> acts.computeIfAbsent(act.place(), any -> left.apply(act))));
        return List.copyOf(acts.values());
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
        List<DemandedAct> acts = acts(chain);
        List<Separation> separations = new ArrayList<>(PeopleSearch.binding(acts, prepared.always()));
        separations.addAll(Separations.excused(acts, prepared.duties()));
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
        strictly = List.of();
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
